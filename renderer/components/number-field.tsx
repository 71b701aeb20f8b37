/** A small field for a whole number, kept when it is left or Enter is pressed; a refused one stays with the reason. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';

export interface NumberFieldProps {
  /** Not shown: what stands around the field says it to the eye. */
  readonly label: string;
  readonly value: number;
  /** Pixels; enough for three digits where nothing is said. */
  readonly width?: number;
  /** Takes the number, or says why not. What is no number comes as NaN. */
  readonly onCommit: (value: number) => string | null;
}

export function NumberField({ label, value, width = 44, onCommit }: NumberFieldProps) {
  // Null: show what is kept. A text: what is being typed, or was refused.
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const leave = (): void => {
    if (draft === null) return;
    const number = draft.trim() === '' ? Number.NaN : Number(draft);
    const refusal = number === value ? null : onCommit(number);
    setError(refusal);
    if (refusal === null) setDraft(null);
  };
  return (
    <TextInput
      size="xs"
      w={error === null ? width : Math.max(width, 170)}
      style={{ flexShrink: 0 }}
      inputMode="numeric"
      aria-label={label}
      value={draft ?? String(value)}
      error={error}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape' && draft !== null) {
          event.preventDefault();
          setDraft(null);
          setError(null);
        }
      }}
    />
  );
}
