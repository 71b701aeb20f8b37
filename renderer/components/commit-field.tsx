/** A text field that commits while typing: a refused text stays in the field with the reason under it, and nothing is lost. */
import { CloseButton, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

export interface CommitFieldProps {
  readonly label: string;
  /** Said to screen readers only: what it is stands beside it already. */
  readonly isLabelHidden?: boolean;
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
  /** A button inside the field with this name empties what is kept, for fields that show several different values. */
  readonly clearLabel?: string;
}

export function CommitField({
  label,
  isLabelHidden = false,
  value,
  onCommit,
  onDone,
  commitOnLeave = false,
  startHere = false,
  clearLabel,
  ...rest
}: CommitFieldProps) {
  // Null: show what is kept. A text: what is being typed, or was refused.
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (startHere) input.current?.select();
  }, [startHere]);

  const take = (text: string): void => {
    const refusal = onCommit(text);
    setError(refusal);
    setDraft(refusal === null ? null : text);
  };
  const commit = (text: string): void => {
    if (text !== value) return take(text);
    setError(null);
    setDraft(null);
  };
  const leave = (): void => {
    if (commitOnLeave && draft !== null) commit(draft);
    onDone();
  };

  return (
    <TextInput
      ref={input}
      size="xs"
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
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
      {...(clearLabel === undefined
        ? {}
        : { rightSection: <CloseButton size="xs" aria-label={clearLabel} onClick={() => take('')} /> })}
      {...rest}
    />
  );
}
