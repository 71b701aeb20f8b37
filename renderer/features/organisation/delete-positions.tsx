/** Asks before a deletion that touches people, and says where everybody goes. */
import { List } from '@mantine/core';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { find } from '../../../shared/model/tables.ts';
import { ChoiceDialog } from '../../components/choice-dialog.tsx';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { deleteNow } from '../../state/positions.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';
import { cardsOf } from './cards.ts';

export function DeletePositions({ positionIds }: { readonly positionIds: readonly PositionId[] }) {
  const tables = useApp((state) => state.document?.plan.tables ?? null);
  const [first] = positionIds;
  if (tables === null || first === undefined) return null;
  const tree = reportingTree(tables);
  const cardOf = cardsOf(tables);
  const gone = new Set(positionIds);
  const reports = positionIds.flatMap((id) => tree.reportsOf(id)).filter((id) => !gone.has(id)).length;
  const people = positionIds.filter((id) => find(tables, id)?.personId !== null).length;
  const manager = tree.managerOf(first);
  const managerName = positionIds.length > 1 || manager === null ? t('delete.ownManager') : cardOf(manager).name;
  const confirm = (): void => {
    closeDialog();
    deleteNow(positionIds);
  };
  return (
    <ChoiceDialog
      title={t('delete.title', { count: positionIds.length, name: cardOf(first).name })}
      text={t('delete.text')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[
        { label: t('dialog.cancel'), run: closeDialog, tone: 'primary' },
        { label: t('delete.confirm'), run: confirm, tone: 'danger' },
      ]}
    >
      <List size="sm">
        {reports > 0 && <List.Item>{t('delete.reports', { count: reports, manager: managerName })}</List.Item>}
        {people > 0 && <List.Item>{t('delete.people', { count: people })}</List.Item>}
      </List>
    </ChoiceDialog>
  );
}
