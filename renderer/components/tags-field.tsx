/** A list of short texts as tags: typing adds, a comma or Enter ends one, Backspace takes the last away. A refusal is said below. */
import { TagsInput } from '@mantine/core';
import { useState } from 'react';

export interface TagsFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly suggestions: readonly string[];
  /** Takes all of them, or says why not. */
  readonly onCommit: (tags: readonly string[]) => string | null;
  readonly placeholder?: string;
  readonly description?: string;
  /** What stands above it already. */
  readonly isLabelHidden?: boolean;
}

/** Suggestions shown at once; typing narrows down. */
const SHOWN = 30;

export function TagsField({ label, value, suggestions, onCommit, isLabelHidden = false, ...rest }: TagsFieldProps) {
  const [error, setError] = useState<string | null>(null);
  const { placeholder = '', ...others } = rest;
  return (
    <TagsInput
      size="xs"
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      value={[...value]}
      data={[...suggestions]}
      limit={SHOWN}
      maxDropdownHeight={220}
      splitChars={[',', ';']}
      acceptValueOnBlur
      error={error}
      placeholder={value.length === 0 ? placeholder : ''}
      onChange={(tags) => setError(onCommit(tags))}
      {...others}
    />
  );
}
