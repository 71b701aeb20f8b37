/** A text of several lines that is kept when the field is left, and given up with Escape: it may be a page long. */
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import classes from './note-field.module.css';

interface NoteFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly kept: string;
  readonly isReadOnly?: boolean;
  /** Keeps the text without the space around it; says why not, or null. */
  readonly commit: (text: string) => string | null;
}

export function NoteField({ label, placeholder, kept, isReadOnly = false, commit }: NoteFieldProps) {
  const [text, setText] = useState(kept);
  const [error, setError] = useState<string | null>(null);
  return (
    <Textarea
      size="xs"
      rows={1}
      classNames={{ input: classes['input'] ?? '' }}
      label={label}
      placeholder={placeholder}
      value={text}
      error={error}
      disabled={isReadOnly}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (text !== kept) setError(commit(text.trim()));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === kept) return;
        event.stopPropagation();
        setText(kept);
        setError(null);
      }}
    />
  );
}
