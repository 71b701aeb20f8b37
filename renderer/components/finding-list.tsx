/** Findings, each with its sentences and a way to what it is about. */
import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './finding-list.module.css';

export interface Finding {
  readonly key: string;
  readonly name: string;
  readonly sentences: readonly string[];
  readonly onOpen: (() => void) | null;
}

export interface FindingListProps {
  readonly findings: readonly Finding[];
  /** What opening one is called, for screen readers. */
  readonly openLabel: (name: string) => string;
}

export function FindingList({ findings, openLabel }: FindingListProps) {
  return (
    <ul className={classes['list']}>
      {findings.map(({ key, name, sentences, onOpen }) => (
        <li key={key} className={classes['finding']}>
          <IconAlertTriangle size={14} aria-hidden className={classes['sign']} />
          <div className={classes['said']}>
            {onOpen === null ? (
              <Text size="sm" fw={500}>
                {name}
              </Text>
            ) : (
              <button type="button" className={classes['open']} aria-label={openLabel(name)} onClick={onOpen}>
                {name}
              </button>
            )}
            {sentences.map((sentence) => (
              <Text key={sentence} size="xs" c="dimmed">
                {sentence}
              </Text>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
