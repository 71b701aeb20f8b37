/** "Which move did it": the first move of a scenario after which a measure is above or below a value. */
import { Button, Group, NativeSelect, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { COMPARED_NAMES, figureText, measureMessage, type ComparedName } from '../../../shared/scenario/comparison.ts';
import type { Branch } from '../../../shared/scenario/branch.ts';
import { whichMove, type MoveFound } from '../../../shared/scenario/which-move.ts';
import type { IsoDate } from '../../../shared/util/iso-date.ts';
import { readDecimal } from '../../../shared/util/read-numbers.ts';
import { EmptyNote } from '../../components/empty-note.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { changeCompare, compareAll } from '../../state/compare.ts';
import { showMove } from '../../state/scenarios.ts';
import type { MoveQuestion } from '../../state/compare-state.ts';
import { inSlices } from '../../state/slices.ts';
import { useApp } from '../../state/store.ts';
import classes from './compare.module.css';
import { sayDay } from './say-when.ts';
import type { ComparedNow } from './use-compared.ts';

interface Answer {
  readonly to: MoveQuestion;
  readonly found: MoveFound;
}

interface WhichMovePartProps {
  readonly compared: ComparedNow;
  readonly other: Branch | null;
}

export function WhichMovePart({ compared, other }: WhichMovePartProps) {
  const question = useApp((state) => state.compare.question);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const looking = useRef<AbortController | null>(null);
  if (other?.type !== 'scenario') {
    return (
      <EmptyNote text={t('compare.which.noScenario')} step={t('action.compareAll')} onStep={compareAll} isCentred />
    );
  }
  const ask = (change: Partial<MoveQuestion>): void => changeCompare({ question: { ...question, ...change } });
  const stop = (): void => {
    looking.current?.abort();
    setProgress(null);
  };
  const look = async (): Promise<void> => {
    const value = readDecimal(question.value.trim(), true);
    setProblem(value === null ? t('compare.which.badValue') : null);
    if (value === null) return;
    stop();
    const stopper = new AbortController();
    looking.current = stopper;
    setAnswer(null);
    setProgress(0);
    const { plan, days } = compared;
    const { measure, direction } = question;
    const steps = whichMove({ plan, scenarioId: other.id, measure, direction, value, day: days.at(-1) ?? null });
    const found = await inSlices(steps, { signal: stopper.signal, onProgress: setProgress });
    if (found === null) return;
    setAnswer({ to: question, found });
    setProgress(null);
  };
  return (
    <div className={classes['which'] ?? ''}>
      <Text size="sm" c="dimmed">
        {t('compare.which.text')} {sayDayOf(compared.days.at(-1) ?? null)}
      </Text>
      <form
        className={classes['question'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          void look();
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
        <Button size="xs" type="submit" disabled={progress !== null}>
          {t('compare.which.find')}
        </Button>
        {progress !== null && (
          <Button size="xs" variant="default" onClick={stop}>
            {t('compare.which.stop')}
          </Button>
        )}
      </form>
      <div role="status" className={classes['answer'] ?? ''}>
        {progress !== null && (
          <Text size="sm">{t('compare.which.looking', { percent: Math.round(progress * 100) })}</Text>
        )}
        {answer !== null && <AnswerText answer={answer} />}
      </div>
    </div>
  );
}

function AnswerText({ answer: { to, found } }: { readonly answer: Answer }) {
  const measure = sayHere(measureMessage(to.measure));
  if (found.found === 'no-moves') return <Text size="sm">{t('compare.which.noMoves')}</Text>;
  if (found.found === 'before-all') {
    return <Text size="sm">{t('compare.which.beforeAll', { measure, value: figureText(found.value) })}</Text>;
  }
  const move = found.found === 'move' ? found.move : found.nearest;
  return (
    <>
      {found.found === 'move' ? (
        <>
          <Text fw={600}>{found.move.label}</Text>
          <Text size="sm">
            {t('compare.which.moveText', {
              place: found.place,
              of: found.of,
              date: sayDay(found.move.effectiveDate),
              measure,
              before: figureText(found.before),
              after: figureText(found.after),
            })}
          </Text>
        </>
      ) : (
        <>
          <Text fw={600}>
            {t('compare.which.never', {
              measure,
              direction: t(`compare.which.${to.direction}`),
              value: to.value.trim(),
            })}
          </Text>
          <Text size="sm">{sayClosest(found)}</Text>
        </>
      )}
      {move !== null && (
        <Group mt="xs">
          <Button size="compact-sm" variant="default" onClick={() => showMove(move.id)}>
            {t('compare.showMove')}
          </Button>
        </Group>
      )}
    </>
  );
}

const sayDayOf = (day: IsoDate | null): string =>
  day === null ? t('compare.which.afterAll') : t('compare.which.onDay', { day: sayDay(day) });

function sayClosest({ closest, nearest, of }: Extract<MoveFound, { found: 'never' }>): string {
  if (nearest === null) return t('compare.which.neverAtAll', { closest: figureText(closest), count: of });
  return t('compare.which.neverBy', {
    closest: figureText(closest),
    move: nearest.label,
    date: sayDay(nearest.effectiveDate),
  });
}
