/** "Which move did it": asks for a measure and a value, and for the first move of a scenario after which it is crossed. */
import { Button, NativeSelect, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { COMPARED_NAMES, measureMessage, type ComparedName } from '../../../shared/scenario/comparison.ts';
import type { Branch } from '../../../shared/scenario/branch.ts';
import type { WhichMove } from '../../../shared/scenario/which-move.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import { readDecimal } from '../../../shared/util/read-numbers.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { changeCompare, compareAll } from '../../state/compare.ts';
import type { MoveQuestion } from '../../state/compare-state.ts';
import { useApp } from '../../state/store.ts';
import classes from './compare.module.css';
import { MoveAnswer } from './move-answer.tsx';
import { sayDay } from './say-when.ts';
import type { ComparedNow } from './use-compared.ts';

interface WhichMovePartProps {
  readonly compared: ComparedNow;
  readonly other: Branch | null;
}

/** What was asked, and of which version of the plan: an answer to another one is none. */
interface Asked {
  readonly of: ComparedNow;
  readonly question: WhichMove;
}

export function WhichMovePart({ compared, other }: WhichMovePartProps) {
  const question = useApp((state) => state.compare.question);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (other?.type !== 'scenario') {
    return (
      <EmptyNote text={t('compare.which.noScenario')} step={t('action.compareAll')} onStep={compareAll} isCentred />
    );
  }
  const day = compared.days.at(-1) ?? null;
  const ask = (change: Partial<MoveQuestion>): void => changeCompare({ question: { ...question, ...change } });
  const look = (): void => {
    const value = readDecimal(question.value.trim(), true);
    setProblem(value === null ? t('compare.which.badValue') : null);
    if (value === null) return;
    const { measure, direction } = question;
    setAsked({ of: compared, question: { plan: compared.plan, scenarioId: other.id, measure, direction, value, day } });
  };
  return (
    <div className={classes['which'] ?? ''}>
      <Text size="sm" c="dimmed">
        {t('compare.which.text')} {sayDayOf(day)}
      </Text>
      <form
        className={classes['question'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <NativeSelect
          size="xs"
          label={t('compare.which.measure')}
          value={question.measure}
          data={COMPARED_NAMES.map((name) => ({ value: name, label: sayHere(measureMessage(name)) }))}
          onChange={(event) => ask({ measure: event.currentTarget.value as ComparedName })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('compare.which.direction')}
          value={question.direction}
          data={[
            { value: 'above', label: t('compare.which.above') },
            { value: 'below', label: t('compare.which.below') },
          ]}
          onChange={(value) => ask({ direction: value === 'below' ? 'below' : 'above' })}
        />
        <TextInput
          size="xs"
          w={110}
          label={t('compare.which.value')}
          inputMode="decimal"
          value={question.value}
          error={problem}
          onChange={(event) => ask({ value: event.currentTarget.value })}
        />
        <Button size="xs" type="submit">
          {t('compare.which.find')}
        </Button>
      </form>
      <div role="status" className={classes['answer'] ?? ''}>
        {asked !== null && asked.of === compared && (
          <MoveAnswer question={asked.question} onStop={() => setAsked(null)} />
        )}
      </div>
    </div>
  );
}

const sayDayOf = (day: IsoDate | null): string =>
  day === null ? t('compare.which.afterAll') : t('compare.which.onDay', { day: sayDay(day) });
