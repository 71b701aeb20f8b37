/** The answer to "which move did it": looked for in idle slices, with the way to the move. */
import { Button, Group, Text } from '@mantine/core';
import { useCallback } from 'react';
import { figureText, measureMessage } from '../../../shared/scenario/comparison.ts';
import { whichMove, type MoveFound, type WhichMove } from '../../../shared/scenario/which-move.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { showMove } from '../../state/scenarios.ts';
import { sayDay } from './say-when.ts';
import { useSlices } from '../../state/use-slices.ts';

interface MoveAnswerProps {
  /** The same object as long as the same is asked. */
  readonly question: WhichMove;
  readonly onStop: () => void;
}

export function MoveAnswer({ question, onStop }: MoveAnswerProps) {
  const begin = useCallback(() => whichMove(question), [question]);
  const { result, progress } = useSlices(begin);
  if (progress === null && result !== null) return <Found question={question} found={result} />;
  return (
    <Group>
      <Text size="sm">{t('compare.which.looking', { percent: Math.round((progress ?? 0) * 100) })}</Text>
      <Button size="compact-sm" variant="default" onClick={onStop}>
        {t('compare.which.stop')}
      </Button>
    </Group>
  );
}

interface FoundProps {
  readonly question: WhichMove;
  readonly found: MoveFound;
}

function Found({ question, found }: FoundProps) {
  const measure = sayHere(measureMessage(question.measure));
  if (found.found === 'no-moves') return <Text size="sm">{t('compare.which.noMoves')}</Text>;
  if (found.found === 'before-all') {
    return <Text size="sm">{t('compare.which.beforeAll', { measure, value: figureText(found.value) })}</Text>;
  }
  const move = found.found === 'move' ? found.move : found.nearest;
  const [title, text] = found.found === 'move' ? sayMove(found, measure) : sayNever(found, question, measure);
  return (
    <>
      <Text fw={600}>{title}</Text>
      <Text size="sm">{text}</Text>
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

function sayMove(
  { move, place, of, before, after }: Extract<MoveFound, { found: 'move' }>,
  measure: string,
): readonly [string, string] {
  const date = sayDay(move.effectiveDate);
  const values = { place, of, date, measure, before: figureText(before), after: figureText(after) };
  return [move.label, t('compare.which.moveText', values)];
}

function sayNever(
  { closest, nearest, of }: Extract<MoveFound, { found: 'never' }>,
  { direction, value }: WhichMove,
  measure: string,
): readonly [string, string] {
  const title = t('compare.which.never', {
    measure,
    direction: t(`compare.which.${direction}`),
    value: figureText(value),
  });
  if (nearest === null) return [title, t('compare.which.neverAtAll', { closest: figureText(closest), count: of })];
  const by = { closest: figureText(closest), move: nearest.label, date: sayDay(nearest.effectiveDate) };
  return [title, t('compare.which.neverBy', by)];
}
