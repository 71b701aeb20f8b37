/** A name edited where it stands. Enter keeps it, Escape leaves it as it was, and so does leaving with a refused text. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import classes from './inline-field.module.css';

export interface InlineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Takes a text that is another one; false when it is refused. */
  readonly onKeep: (text: string) => boolean;
  /** Editing is over; true: by a key, so the keyboard goes back to where it was. */
  readonly onEnd: (byKey: boolean) => void;
}

export function InlineField({ label, value, placeholder, onKeep, onEnd }: InlineFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => input.current?.select(), []);

  const keep = (): boolean => {
    const text = input.current?.value ?? value;
    const isKept = text === value || onKeep(text);
    setRefused(!isKept);
    return isKept;
  };
  // The field goes, and going makes it lose the focus: that is not a second end.
  const end = (byKey: boolean): void => {
    isOver.current = true;
    onEnd(byKey);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'Escape' || event.key === 'F2') {
      event.preventDefault();
      if (event.key === 'Escape' || keep()) end(true);
    }
    // What is typed here is meant for nothing around; what has Ctrl or Alt still is.
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
  };
  return (
    <input
      ref={input}
      className={classes['field'] ?? ''}
      defaultValue={value}
      placeholder={placeholder}
      aria-label={label}
      aria-invalid={isRefused}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (isOver.current) return;
        keep();
        end(false);
      }}
    />
  );
}
