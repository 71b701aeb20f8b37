/** Ask before a position goes in a way that touches people, and say where everybody goes. */
import { List } from '@mantine/core';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { nameOf } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { ChoiceDialog } from '../../components/choice-dialog.tsx';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { dispatch } from '../../state/dispatch.ts';
import { deleteNow } from '../../state/positions.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';

export function DeletePositions({ positionIds }: { readonly positionIds: readonly PositionId[] }) {
  const tables = useApp((state) => state.document?.tables ?? null);
  const [first] = positionIds;
  if (tables === null || first === undefined) return null;
  return (
    <GoingDialog
      tables={tables}
      positionIds={positionIds}
      title={t('delete.title', { count: positionIds.length, name: nameOf(tables, first) })}
      text={t('delete.text')}
      confirm={t('delete.confirm')}
      onConfirm={() => deleteNow(positionIds)}
    />
  );
}

export function ClosePositions({ positionIds }: { readonly positionIds: readonly PositionId[] }) {
  const tables = useApp((state) => state.document?.tables ?? null);
  const [first] = positionIds;
  if (tables === null || first === undefined) return null;
  return (
    <GoingDialog
      tables={tables}
      positionIds={positionIds}
      title={
        positionIds.length === 1
          ? t('close.title', { name: nameOf(tables, first) })
          : t('close.titleMany', { count: positionIds.length })
      }
      text={t('close.text')}
      confirm={t('action.closePosition')}
      onConfirm={() => dispatch('closePositions', { positionIds })}
    />
  );
}

interface GoingDialogProps {
  readonly tables: Tables;
  readonly positionIds: readonly PositionId[];
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
}

function GoingDialog({ tables, positionIds, title, text, confirm, onConfirm }: GoingDialogProps) {
  const consequences = [reportsSentence(tables, positionIds), peopleSentence(tables, positionIds)];
  return (
    <ChoiceDialog
      title={title}
      text={text}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[
        { label: t('dialog.cancel'), run: closeDialog, tone: 'primary' },
        {
          label: confirm,
          tone: 'danger',
          run: () => {
            closeDialog();
            onConfirm();
          },
        },
      ]}
    >
      <List size="sm">
        {consequences
          .filter((sentence) => sentence !== '')
          .map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
      </List>
    </ChoiceDialog>
  );
}

function reportsSentence(tables: Tables, positionIds: readonly PositionId[]): string {
  const tree = reportingTree(tables);
  const going = new Set(positionIds);
  const count = positionIds.flatMap((id) => tree.reportsOf(id)).filter((id) => !going.has(id)).length;
  if (count === 0) return '';
  const [first] = positionIds;
  if (positionIds.length > 1 || first === undefined) {
    return t('delete.reports', { count, manager: t('delete.ownManager') });
  }
  const manager = tree.managerOf(first);
  return manager === null
    ? t('delete.reportsToTop', { count })
    : t('delete.reports', { count, manager: nameOf(tables, manager) });
}

function peopleSentence(tables: Tables, positionIds: readonly PositionId[]): string {
  const names = positionIds.flatMap((id) => {
    const personId = find(tables, id)?.personId ?? null;
    const person = personId === null ? undefined : find(tables, personId);
    return person === undefined ? [] : [person.name];
  });
  const [name] = names;
  return name === undefined ? '' : t('delete.people', { count: names.length, name });
}
