/** The screen of scenarios: their tree with key figures, and beside it what is in the one that is shown. */
import { useDeferredValue, useState } from 'react';
import { SCENARIOS_WIDTH } from '../../../shared/contract/settings.ts';
import { Splitter } from '../../components/splitter.tsx';
import { t } from '../../i18n/t.ts';
import { shownScenario, shownSnapshot } from '../../state/scenarios.ts';
import { changeSettings } from '../../state/settings.ts';
import { useApp } from '../../state/store.ts';
import { BaselinePane } from './baseline-pane.tsx';
import { ScenarioPane } from './scenario-pane.tsx';
import { ScenarioTree } from './scenario-tree.tsx';
import classes from './scenarios.module.css';
import { SnapshotPane } from './snapshot-pane.tsx';

export function ScenariosScreen() {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  // Who walks through the tree does not wait for what stands beside it.
  const scenario = useDeferredValue(useApp(shownScenario));
  const snapshot = useDeferredValue(useApp(shownSnapshot));
  const width = useApp((state) => state.settings.scenariosWidth);
  const [moving, setMoving] = useState<number | null>(null);
  if (plan === null) return null;
  return (
    <div className={classes['holder']}>
      <div className={classes['screen']}>
        <div className={classes['left']} style={{ '--list-width': `${moving ?? width}px` } as React.CSSProperties}>
          <ScenarioTree plan={plan} />
        </div>
        <div className={classes['splitter']}>
          <Splitter
            label={t('scenarios.resize')}
            orientation="vertical"
            value={moving ?? width}
            {...SCENARIOS_WIDTH}
            grows={1}
            onMove={setMoving}
            onDone={(scenariosWidth) => {
              setMoving(null);
              changeSettings(() => ({ scenariosWidth }));
            }}
          />
        </div>
        <div className={classes['right']} data-scrolls>
          {scenario !== null ? (
            <ScenarioPane key={scenario.id} plan={plan} scenario={scenario} />
          ) : snapshot !== null ? (
            <SnapshotPane key={snapshot.id} plan={plan} snapshot={snapshot} />
          ) : (
            <BaselinePane plan={plan} />
          )}
        </div>
      </div>
    </div>
  );
}
