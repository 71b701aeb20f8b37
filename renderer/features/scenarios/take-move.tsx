/** Asks into which other scenario a move goes, or a copy of it. Where it would change nothing it says so. */
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { find } from '../../../shared/model/tables.ts';
import type { MoveId, ScenarioId } from '../../../shared/scenario/moves.ts';
import { matchingRows, planTree } from '../../../shared/scenario/plan-tree.ts';
import { PickList } from '../../components/pick-list.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { dispatch, refusalOf } from '../../state/dispatch.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';
import { detailOfRow, nameOfRow } from './say-branch.ts';

/** Each entry is asked whether the move would do anything there, which takes its time in large plans. */
const SHOWN = 20;

export function TakeMove({ moveId, keep }: { readonly moveId: MoveId; readonly keep: boolean }) {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  const [query, setQuery] = useState('');
  const move = plan === null ? undefined : find(plan, moveId);
  if (plan === null || move === undefined) return null;
  const rows = matchingRows(planTree(plan), query).filter(
    ({ scenario }) => scenario !== null && scenario.id !== move.scenarioId && scenario.status !== 'adopted',
  );
  const shown = rows.slice(0, SHOWN);
  const more = rows.length - shown.length;
  return (
    <Modal
      opened
      title={t(keep ? 'moves.copyTitle' : 'moves.takeTitle', { name: move.label })}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="md"
    >
      <PickList
        label={t('moves.takeFind')}
        query={query}
        onQuery={setQuery}
        items={shown.map((row) => {
          const refusal = refusalOf('pickMove', { moveId, to: row.key as ScenarioId, keep });
          return {
            id: row.key,
            label: nameOfRow(row),
            description: detailOfRow(row),
            refusal: refusal === null ? null : sayHere(refusal),
          };
        })}
        footer={rows.length === 0 ? t('branch.nothing', { query }) : more > 0 ? t('branch.more', { count: more }) : ''}
        onPick={(id) => {
          closeDialog();
          // The list offers nothing but ids of scenarios.
          dispatch('pickMove', { moveId, to: id as ScenarioId, keep });
        }}
      />
    </Modal>
  );
}
