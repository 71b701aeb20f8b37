/** Over the canvas: that it shows how it was before a scenario, or that nothing changes. */
import { Button } from '@mantine/core';
import { t } from '../../i18n/t.ts';
import { lookAtChanges, type ChangesShown } from '../../state/changes.ts';
import { shownScenario } from '../../state/scenarios.ts';
import { useApp } from '../../state/store.ts';
import classes from './changes-note.module.css';

interface ChangesNoteProps {
  readonly shown: ChangesShown;
  /** No card is left to show. */
  readonly isEmpty: boolean;
  readonly isBefore: boolean;
}

export function ChangesNote({ shown, isEmpty, isBefore }: ChangesNoteProps) {
  const name = useApp((state) => shownScenario(state)?.name ?? '');
  if (isBefore) return <Note text={t('changes.beforeNote', { name })} />;
  if (!isEmpty) return null;
  const text = shown.changes.size === 0 ? t('changes.none') : t('changes.noneHere');
  return <Note text={`${text} ${t('changes.noneText')}`} isMiddle />;
}

function Note({ text, isMiddle = false }: { readonly text: string; readonly isMiddle?: boolean }) {
  return (
    <div className={classes['note']} data-middle={isMiddle || undefined} role="status">
      <span>{text}</span>
      <Button size="compact-xs" variant="default" onClick={() => lookAtChanges('after')}>
        {t('changes.showAfter')}
      </Button>
    </div>
  );
}
