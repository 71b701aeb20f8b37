/** The analysis panel: what the shape of the organisation says. A click on a bar selects who stands behind it. */
import { ScrollArea, Text } from '@mantine/core';
import { EmptyNote } from '../../components/empty-note.tsx';
import { useIdleValue } from '../../components/use-idle-value.ts';
import { t } from '../../i18n/t.ts';
import { addUnder } from '../../state/positions.ts';
import { useApp } from '../../state/store.ts';
import classes from './analysis.module.css';
import { Checks } from './checks.tsx';
import { Functions, Layers, Levels, Locations, Managers, RoleFamilies, Spans, Vacancies } from './figures.tsx';

export function Analysis() {
  // Nothing here is worth keeping the hand waiting: figures follow a moment after an edit.
  const tables = useIdleValue(useApp((state) => state.document?.tables ?? null));
  if (tables === null) return null;
  if (tables.position.size === 0) {
    return <EmptyNote text={t('analysis.empty')} step={t('analysis.emptyStep')} onStep={() => addUnder(null)} />;
  }
  return (
    <ScrollArea className={classes['panel'] ?? ''} type="auto" scrollbarSize={8} viewportProps={{ tabIndex: -1 }}>
      <div className={classes['content'] ?? ''}>
        <Checks tables={tables} />
        <Spans tables={tables} />
        <Layers tables={tables} />
        <Levels tables={tables} />
        <Managers tables={tables} />
        <Locations tables={tables} />
        <Functions tables={tables} />
        <RoleFamilies tables={tables} />
        <Vacancies tables={tables} />
        <Text size="xs" c="dimmed">
          {t('analysis.note')}
        </Text>
      </div>
    </ScrollArea>
  );
}
