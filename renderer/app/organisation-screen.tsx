/** The screen of the organisation: its bar, outline and bench, the chart or the table, the inspector. */
import { FirstStepsPill } from '../features/first-steps/first-steps.tsx';
import { TimeBar } from '../features/timeline/time-bar.tsx';
import { useApp } from '../state/store.ts';
import { LeftPanel } from './left-panel.tsx';
import { Lens } from './lens.tsx';
import { MainRegion } from './main-region.tsx';
import { RightPanel } from './right-panel.tsx';
import { ViewBar } from './view-bar.tsx';
import classes from './workspace.module.css';

export function OrganisationScreen() {
  const isChart = useApp((state) => state.look.lens === 'chart');
  return (
    <div className={classes['organisation'] ?? ''}>
      <ViewBar />
      <div className={classes['body'] ?? ''}>
        <LeftPanel />
        <MainRegion>
          <Lens />
          {isChart && <FirstStepsPill />}
        </MainRegion>
        <RightPanel />
      </div>
      <TimeBar />
    </div>
  );
}
