/** The editing dialog that is open. */
import { assertNever } from '../../../shared/util/assert-never.ts';
import type { EditingDialog } from '../../state/editing-dialogs.ts';
import { useApp } from '../../state/store.ts';
import { AddPerson, AddTeam } from './add-by-name.tsx';
import { AddRelation } from './add-relation.tsx';
import { BackfillDialog } from './backfill-dialog.tsx';
import { DeleteTeam } from './delete-team.tsx';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { EditTeam } from './edit-team.tsx';
import { FillDialog } from './fill-dialog.tsx';
import { MoveUnder } from './move-under.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { SwapDialog } from './swap-dialog.tsx';

export function EditingDialogs({ dialog }: { readonly dialog: EditingDialog }) {
  const tables = useApp((state) => state.document?.tables ?? null);
  if (tables === null) return null;
  switch (dialog.what) {
    case 'move-under':
      return <MoveUnder tables={tables} positionIds={dialog.positionIds} moving={dialog.moving} />;
    case 'duplicate':
      return <DuplicateDialog tables={tables} positionIds={dialog.positionIds} />;
    case 'swap':
      return <SwapDialog tables={tables} positionId={dialog.positionId} />;
    case 'fill':
      return <FillDialog tables={tables} positionId={dialog.positionId} />;
    case 'backfill':
      return <BackfillDialog tables={tables} positionId={dialog.positionId} />;
    case 'split':
      return <SplitDialog tables={tables} positionId={dialog.positionId} />;
    case 'add-relation':
      return <AddRelation tables={tables} positionId={dialog.positionId} />;
    case 'add-person':
      return <AddPerson />;
    case 'add-team':
      return <AddTeam />;
    case 'edit-team':
      return <EditTeam tables={tables} teamId={dialog.teamId} />;
    case 'delete-team':
      return <DeleteTeam tables={tables} teamId={dialog.teamId} />;
    default:
      return assertNever(dialog);
  }
}
