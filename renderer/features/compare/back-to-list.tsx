/** Below canvases that are seen alone: what is shown on them, and the way back to the list. */
import { Button, Text } from '@mantine/core';
import { t } from '../../i18n/t.ts';
import { changeCompare } from '../../state/compare.ts';
import { focusSoon } from '../../state/regions.ts';
import { useApp } from '../../state/store.ts';
import classes from './pair.module.css';
import { differenceKey, sentenceOf } from './difference-lines.ts';
import type { NamedPair } from './use-pair.ts';

export function BackToList({ pair }: { readonly pair: NamedPair }) {
  const chosen = useApp((state) => state.compare.chosen);
  const difference = pair.differences.find((one) => differenceKey(one) === chosen?.key);
  const person = pair.impact.find(({ personId }) => personId === chosen?.key);
  const back = (): void => {
    changeCompare({ pane: 'list' });
    focusSoon('main', '[data-list] [role="tree"]');
  };
  return (
    <div className={classes['backBar'] ?? ''}>
      <Text size="sm" truncate>
        {difference === undefined ? (person?.name ?? t('compare.choose')) : sentenceOf(difference).text}
      </Text>
      <Button size="compact-xs" variant="default" data-back onClick={back}>
        {t('compare.backToList')}
      </Button>
    </div>
  );
}
