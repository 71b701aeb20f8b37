/** The dialog about scenarios that is open. */
import { assertNever } from '../../../shared/util/assert-never.ts';
import type { ScenarioDialog } from '../../state/scenario-dialogs.ts';
import { AdoptDialog } from './adopt-dialog.tsx';
import { DeleteScenario } from './delete-scenario.tsx';
import { LayOver } from './lay-over.tsx';
import { CopyScenario, Freeze, RenameScenario, RenameSnapshot } from './name-dialogs.tsx';
import { NewScenario } from './new-scenario.tsx';
import { RebaseDialog } from './rebase-dialog.tsx';
import { TakeMove } from './take-move.tsx';
import { TouchedScenarios } from './touched.tsx';

export function ScenarioDialogs({ dialog }: { readonly dialog: ScenarioDialog }) {
  switch (dialog.what) {
    case 'new':
      return <NewScenario over={dialog.over} part={dialog.part ?? null} />;
    case 'rename':
      return <RenameScenario scenarioId={dialog.scenarioId} />;
    case 'copy':
      return <CopyScenario scenarioId={dialog.scenarioId} />;
    case 'adopt':
      return <AdoptDialog scenarioId={dialog.scenarioId} />;
    case 'rebase':
      return <RebaseDialog scenarioId={dialog.scenarioId} />;
    case 'delete':
      return <DeleteScenario scenarioId={dialog.scenarioId} />;
    case 'lay-over':
      return <LayOver scenarioId={dialog.scenarioId} />;
    case 'freeze':
      return <Freeze />;
    case 'rename-snapshot':
      return <RenameSnapshot snapshotId={dialog.snapshotId} />;
    case 'take-move':
      return <TakeMove moveId={dialog.moveId} keep={dialog.keep} />;
    case 'touched':
      return <TouchedScenarios touched={dialog.touched} />;
    default:
      return assertNever(dialog);
  }
}
