/** A text field with suggestions that also takes new names; commits when a suggestion is chosen or the field is left. */
import { Autocomplete, CloseButton } from '@mantine/core';
import { useState } from 'react';

export interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onCommit: (text: string) => string | null;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** A button inside the field with this name empties what is kept, for fields that show several different values. */
  readonly clearLabel?: string;
  /** Forget the text once it was taken: for fields that add to a list. */
  readonly isAdding?: boolean;
}

/** Suggestions shown at once; more would only be scrolled past. */
const SHOWN = 12;

export function SuggestField({
  label,
  value,
  suggestions,
  onCommit,
  clearLabel,
  isAdding = false,
  ...rest
}: SuggestFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  const take = (text: string): void => {
    const refusal = onCommit(text);
    setError(refusal);
    setDraft(refusal === null ? (isAdding ? '' : null) : text);
  };
  const commit = (text: string): void => {
    if (text.trim() !== value.trim()) return take(text);
    setError(null);
    setDraft(null);
  };

  return (
    <Autocomplete
      size="xs"
      label={label}
      value={draft ?? value}
      data={[...new Set(suggestions)]}
      limit={SHOWN}
      error={error}
      onChange={setDraft}
      onOptionSubmit={commit}
      onBlur={() => {
        if (draft !== null) commit(draft);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.defaultPrevented && draft !== null) commit(draft);
        if (event.key === 'Escape') {
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
