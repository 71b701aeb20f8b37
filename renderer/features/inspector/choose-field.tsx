/** A choice among few words for one or several positions; "Mixed" shows while they differ. */
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import type { SharedValue } from './shared-value.ts';

export interface ChooseFieldProps {
  readonly label: string;
  readonly shared: SharedValue;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly disabled?: boolean;
  /** Takes the choice, or says why not. */
  readonly onCommit: (value: string) => string | null;
}

/** A word of a newer version stays a choice, so that looking at it does not change it. */
export function ChooseField({ label, shared, choices, disabled = false, onCommit }: ChooseFieldProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const { value, isMixed } = shared;
  const isKnown = isMixed || choices.some((choice) => choice.value === value);
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      disabled={disabled}
      error={refusal}
      data={[
        ...(isMixed ? [{ value: '', label: t('inspector.mixed'), disabled: true }] : []),
        ...choices,
        ...(isKnown ? [] : [{ value, label: value }]),
      ]}
      onChange={(event) => setRefusal(onCommit(event.currentTarget.value))}
      onBlur={() => setRefusal(null)}
    />
  );
}
