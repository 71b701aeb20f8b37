/** A text field that commits while typing: a refused text stays in the field with the reason under it, and nothing is lost. */
import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

export interface CommitFieldProps {
  readonly label: string;
  /** The value that is kept now. */
  readonly value: string;
  /** Takes the text, or says why not. */
  readonly onCommit: (text: string) => string | null;
  /** Typing here is over. */
  readonly onDone: () => void;
  /** Commit when the field is left instead of with every letter: for values that mean nothing half typed. */
  readonly commitOnLeave?: boolean;
  /** Put the keyboard here, with everything selected, when the field appears. */
  readonly startHere?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
}

export function CommitField({
  label,
  value,
  onCommit,
  onDone,
  commitOnLeave = false,
  startHere = false,
  ...rest
}: CommitFieldProps) {
  // Null: show what is kept. A text: what is being typed, or was refused.
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (startHere) input.current?.select();
  }, [startHere]);

  const commit = (text: string): void => {
    const refusal = text === value ? null : onCommit(text);
    setError(refusal);
    setDraft(refusal === null ? null : text);
  };
  const leave = (): void => {
    if (commitOnLeave && draft !== null) commit(draft);
    onDone();
  };

  return (
    <TextInput
      ref={input}
      size="xs"
      label={label}
      value={draft ?? value}
      error={error}
      onChange={(event) => (commitOnLeave ? setDraft(event.currentTarget.value) : commit(event.currentTarget.value))}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          setDraft(null);
          setError(null);
        }
      }}
      {...rest}
    />
  );
}
