/** Asks what a scenario is laid over. What is laid over it itself cannot be chosen, and says so. */
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { branchOf, sameBranch } from '../../../shared/scenario/branch.ts';
import type { ScenarioId } from '../../../shared/scenario/moves.ts';
import { matchingRows, planTree } from '../../../shared/scenario/plan-tree.ts';
import { find } from '../../../shared/model/tables.ts';
import { PickList } from '../../components/pick-list.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { dispatch, refusalOf } from '../../state/dispatch.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';
import { detailOfRow, nameOfRow } from './say-branch.ts';

const SHOWN = 40;

export function LayOver({ scenarioId }: { readonly scenarioId: ScenarioId }) {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  const [query, setQuery] = useState('');
  const scenario = plan === null ? undefined : find(plan, scenarioId);
  if (plan === null || scenario === undefined) return null;
  const rows = matchingRows(planTree(plan), query).filter(
    (row) => row.snapshot === null && row.key !== scenarioId && row.scenario?.status !== 'adopted',
  );
  const shown = rows.slice(0, SHOWN);
  const more = rows.length - shown.length;
  const edit = (key: string) => {
    // The list offers nothing but the baseline and ids of scenarios.
    const value = key === 'baseline' ? null : (key as ScenarioId);
    return { scenarioId, field: 'parentScenarioId', value } as const;
  };
  return (
    <Modal
      opened
      title={t('layOver.title', { name: scenario.name })}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="md"
    >
      <PickList
        label={t('moves.takeFind')}
        query={query}
        onQuery={setQuery}
        items={shown.map((row) => {
          const refusal = refusalOf('editScenario', edit(row.key));
          return {
            id: row.key,
            label: nameOfRow(row),
            description: detailOfRow(row),
            refusal: refusal === null ? null : sayHere(refusal),
            depth: row.depth,
            isCurrent: sameBranch(row.branch, branchOf(scenario.parentScenarioId)),
          };
        })}
        footer={rows.length === 0 ? t('branch.nothing', { query }) : more > 0 ? t('branch.more', { count: more }) : ''}
        onPick={(key) => {
          closeDialog();
          dispatch('editScenario', edit(key));
        }}
      />
    </Modal>
  );
}
