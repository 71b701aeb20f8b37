/** Kinds to filter a list by, each with how many there are; several may be on, none means all. */
import { UnstyledButton } from '@mantine/core';
import classes from './filter-chips.module.css';

export interface FilterChip<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly count: number;
}

export interface FilterChipsProps<Key extends string> {
  readonly label: string;
  /** Those without any are left out, unless they are on. */
  readonly chips: readonly FilterChip<Key>[];
  readonly on: ReadonlySet<Key>;
  readonly onChange: (on: ReadonlySet<Key>) => void;
}

export function FilterChips<Key extends string>({ label, chips, on, onChange }: FilterChipsProps<Key>) {
  const toggle = (key: Key): void => {
    const next = new Set(on);
    if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  return (
    <div role="group" aria-label={label} className={classes['chips'] ?? ''}>
      {chips
        .filter(({ key, count }) => count > 0 || on.has(key))
        .map(({ key, label: name, count }) => (
          <UnstyledButton
            key={key}
            className={classes['chip'] ?? ''}
            aria-pressed={on.has(key)}
            onClick={() => toggle(key)}
          >
            {name} <span className={classes['count'] ?? ''}>{count.toLocaleString('en')}</span>
          </UnstyledButton>
        ))}
    </div>
  );
}
