/** The difference that was chosen, whole, with the way to its move and to the organisation itself. */
import { Button, Group, Text } from '@mantine/core';
import { t } from '../../i18n/t.ts';
import { goTo } from '../../state/positions.ts';
import { openBranch, showMove } from '../../state/scenarios.ts';
import classes from './pair.module.css';
import { differenceKey, sentenceOf } from './difference-lines.ts';
import { sayMove } from './difference-row.tsx';
import { isThere } from './is-there.ts';
import type { NamedPair } from './use-pair.ts';

interface ChosenDifferenceProps {
  readonly pair: NamedPair;
  readonly chosen: string | null;
}

export function ChosenDifference({ pair, chosen }: ChosenDifferenceProps) {
  const difference = chosen === null ? undefined : pair.differences.find((one) => differenceKey(one) === chosen);
  if (difference === undefined) return null;
  const move = pair.moveOf(difference)?.move;
  const { positionId } = difference;
  const openAt = isThere(pair.after, positionId) ? pair.other : pair.first;
  return (
    <div className={classes['chosen'] ?? ''}>
      <Text size="sm">{sentenceOf(difference).text}</Text>
      <Text size="xs" c="dimmed">
        {sayMove(pair, difference)}
      </Text>
      <Group gap="xs" mt={6}>
        {move !== undefined && (
          <Button size="compact-xs" variant="default" onClick={() => showMove(move.id)}>
            {t('compare.showMove')}
          </Button>
        )}
        {positionId !== null && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              openBranch(openAt);
              goTo(positionId);
            }}
          >
            {t('compare.openThere', { name: openAt === pair.other ? pair.to : pair.from })}
          </Button>
        )}
      </Group>
    </div>
  );
}
