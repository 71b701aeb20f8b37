/** Finds on the canvas: everyone who fits is marked, Enter goes on to the next, Shift and Enter back. */
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { PositionId } from '../../../shared/analysis/reporting-tree.ts';
import { t } from '../../i18n/t.ts';
import { endFinding, findWords } from '../../state/finding.ts';
import { goTo } from '../../state/positions.ts';
import { selectAndShow } from '../../state/show.ts';
import classes from './find-bar.module.css';

export interface FindBarProps {
  readonly query: string;
  /** Everyone who fits, in the order of the reporting tree. */
  readonly found: readonly PositionId[];
}

export function FindBar({ query, found }: FindBarProps) {
  const [at, setAt] = useState<PositionId | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // Before anything else can be typed: the bar was asked for with a key.
  useLayoutEffect(() => field.current?.focus(), []);
  const place = at === null ? -1 : found.indexOf(at);
  const step = (by: 1 | -1): void => {
    const next = found[(place === -1 && by === -1 ? found.length - 1 : place + by + found.length) % found.length];
    if (next === undefined) return;
    setAt(next);
    goTo(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') endFinding();
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = found.length;
  const said =
    query.trim() === ''
      ? ''
      : count === 0
        ? t('find.none')
        : t('find.count', { at: place === -1 ? '–' : place + 1, count });
  return (
    <search className={classes['bar'] ?? ''} aria-label={t('find.label')}>
      <TextInput
        size="xs"
        className={classes['field'] ?? ''}
        aria-label={t('find.label')}
        placeholder={t('find.placeholder')}
        value={query}
        data-find-field
        ref={field}
        onChange={(event) => findWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className={classes['count'] ?? ''} role="status">
        {said}
      </span>
      <Step label={t('find.previous')} isOff={count === 0} onStep={() => step(-1)} icon={IconChevronUp} />
      <Step label={t('find.next')} isOff={count === 0} onStep={() => step(1)} icon={IconChevronDown} />
      <Button size="compact-xs" variant="default" disabled={count === 0} onClick={() => selectAndShow(found)}>
        {t('find.selectAll')}
      </Button>
      <Step label={t('find.close')} isOff={false} onStep={endFinding} icon={IconX} />
    </search>
  );
}

interface StepProps {
  readonly label: string;
  readonly isOff: boolean;
  readonly onStep: () => void;
  readonly icon: typeof IconX;
}

function Step({ label, isOff, onStep, icon: Icon }: StepProps) {
  return (
    <ActionIcon
      size={24}
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onStep}
    >
      <Icon size={15} aria-hidden />
    </ActionIcon>
  );
}
