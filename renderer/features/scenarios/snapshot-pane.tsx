/** Beside the tree while a snapshot is shown: what it is a copy of, and what can be done with it. */
import { Button, Text } from '@mantine/core';
import type { Snapshot } from '../../../shared/model/snapshot.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { actionOf } from '../../actions/index.ts';
import { BranchSign } from './branch-sign.tsx';
import classes from './scenarios.module.css';

export function SnapshotPane({ plan, snapshot }: { readonly plan: Tables; readonly snapshot: Snapshot }) {
  const { name, scenarioId, frozenOn, at, note } = snapshot;
  const of = scenarioId === undefined ? t('branch.baseline') : (find(plan, scenarioId)?.name ?? t('branch.baseline'));
  return (
    <section className={classes['pane']} aria-label={name}>
      <div className={classes['paneHead']}>
        <BranchSign type="snapshot" size={19} className={classes['paneSign']} />
        <div className={classes['paneTitle']}>
          <h2>{name}</h2>
        </div>
        <Button size="xs" onClick={() => void actionOf('scenario.onCanvas').run()}>
          {t('action.showOnCanvas')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void actionOf('snapshot.rename').run()}>
          {t('snapshot.rename')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void actionOf('snapshot.delete').run()}>
          {t('snapshot.delete')}
        </Button>
      </div>
      <Text size="sm" maw={640}>
        {t('snapshot.text')}
      </Text>
      <div className={classes['facts']}>
        <span>{t('snapshot.frozenOn', { date: sayShortDay(frozenOn) })}</span>
        <span>{t('snapshot.of', { name: of })}</span>
        <span>{at === undefined ? t('snapshot.atEnd') : t('snapshot.at', { date: sayShortDay(at) })}</span>
      </div>
      {note !== undefined && <Text size="sm">{note}</Text>}
    </section>
  );
}
