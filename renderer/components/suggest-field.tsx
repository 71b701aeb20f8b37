/** A text field with suggestions that also takes new names; commits when a suggestion is chosen or the field is left. */
import { Autocomplete } from '@mantine/core';
import { useState } from 'react';

export interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onCommit: (text: string) => string | null;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** Suggestions shown at once; more would only be scrolled past. */
const SHOWN = 12;

export function SuggestField({ label, value, suggestions, onCommit, ...rest }: SuggestFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  const commit = (text: string): void => {
    const refusal = text.trim() === value.trim() ? null : onCommit(text);
    setError(refusal);
    setDraft(refusal === null ? null : text);
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
      {...rest}
    />
  );
}
