/** The one dialog that is open, if any. */
import '../i18n/en.ts';
import type { Page } from '../../shared/drawing/pages.ts';
import { assertNever } from '../../shared/util/assert-never.ts';
import { lazyPart } from '../components/lazy-part.tsx';
import { ClosePositions, DeletePositions } from '../features/editing/going-dialog.tsx';
import { DeletePerson } from '../features/bench/delete-person.tsx';
import { FillWith } from '../features/bench/fill-with.tsx';
import { PlacePerson } from '../features/bench/place-person.tsx';
import { ChangedOnDisk } from '../features/files/changed-on-disk.tsx';
import { Merged } from '../features/files/merged.tsx';
import { OpenFailed } from '../features/files/open-failed.tsx';
import { Recover } from '../features/files/recover.tsx';
import { Repairs } from '../features/files/repairs.tsx';
import { SaveAs } from '../features/files/save-as.tsx';
import { Unsaved } from '../features/files/unsaved.tsx';
import { HostLost } from '../features/files/host-lost.tsx';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { Shortcuts } from '../features/settings/shortcuts.tsx';
import { NameView } from '../features/views/name-view.tsx';
import { SelectWhere } from '../features/table/select-where.tsx';
import type { Dialog } from '../state/dialogs.ts';
import { useApp } from '../state/store.ts';

const { Part: ImportPeople } = lazyPart(
  async () => (await import('../features/import/import-people.tsx')).ImportPeople,
);

const { Part: ExportDialog } = lazyPart(
  async () => (await import('../features/export/export-dialog.tsx')).ExportDialog,
);

const { Part: EditingDialogs } = lazyPart(
  async () => (await import('../features/editing/editing-dialogs.tsx')).EditingDialogs,
);

const { Part: ScenarioDialogs } = lazyPart(
  async () => (await import('../features/scenarios/scenario-dialogs.tsx')).ScenarioDialogs,
);

const { Part: PortfolioDialogs } = lazyPart(
  async () => (await import('../features/portfolio/portfolio-dialogs.tsx')).PortfolioDialogs,
);

const { Part: ReteamingDialog } = lazyPart(
  async () => (await import('../features/scenarios/reteaming/reteaming-dialog.tsx')).ReteamingDialog,
);

const { Part: SheetsDialog } = lazyPart(
  async () => (await import('../features/scenarios/reteaming/sheets-dialog.tsx')).SheetsDialog,
);

/** Sheets get to paper the way pictures do. */
const PAPER = {
  print: async (pages: readonly Page[]) => (await import('../features/export/print-pages.ts')).printPages(pages),
  writePdf: async (name: string, pages: readonly Page[]) =>
    (await import('../features/export/write-export.ts')).writePdf(name, pages),
};

export function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  if (dialog === null) return null;
  return <OpenDialog dialog={dialog} />;
}

function OpenDialog({ dialog }: { readonly dialog: Dialog }) {
  switch (dialog.type) {
    case 'import':
      return <ImportPeople file={dialog.file ?? null} into={dialog.into ?? null} />;
    case 'editing':
      return <EditingDialogs dialog={dialog.editing} />;
    case 'scenario':
      return <ScenarioDialogs dialog={dialog.scenario} />;
    case 'portfolio':
      return <PortfolioDialogs dialog={dialog.portfolio} />;
    case 'reteaming':
      return <ReteamingDialog scenarioId={dialog.scenarioId} />;
    case 'sheets':
      return <SheetsDialog scenarioId={dialog.scenarioId} paper={PAPER} />;
    case 'delete':
      return <DeletePositions positionIds={dialog.positionIds} />;
    case 'close-positions':
      return <ClosePositions positionIds={dialog.positionIds} />;
    case 'place-person':
      return <PlacePerson personId={dialog.personId} />;
    case 'fill-with':
      return <FillWith personId={dialog.personId} />;
    case 'delete-person':
      return <DeletePerson personId={dialog.personId} />;
    case 'host-lost':
      return <HostLost />;
    case 'export':
      return <ExportDialog purpose={dialog.purpose} />;
    case 'select-where':
      return <SelectWhere />;
    case 'shortcuts':
      return <Shortcuts />;
    case 'settings':
      return <SettingsDialog tab={dialog.tab ?? 'general'} />;
    case 'name-view':
      return <NameView viewId={dialog.viewId} />;
    case 'save-as':
      return <SaveAs />;
    case 'changed-on-disk':
      return <ChangedOnDisk identity={dialog.identity} />;
    case 'merged':
      return <Merged merged={dialog.merged} />;
    case 'open-failed':
      return <OpenFailed name={dialog.name} failure={dialog.failure} recovery={dialog.recovery} />;
    case 'repairs':
      return <Repairs name={dialog.name} repairs={dialog.repairs} />;
    case 'unsaved':
      return <Unsaved next={dialog.next} />;
    case 'recover':
      return <Recover entry={dialog.entry} />;
    default:
      return assertNever(dialog);
  }
}
