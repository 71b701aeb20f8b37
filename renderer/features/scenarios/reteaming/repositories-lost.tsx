/** Repositories that lose whoever looks after them by a scenario, on its last day. */
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Tables } from '../../../../shared/model/tables.ts';
import { branchOf, branchTables } from '../../../../shared/scenario/branch.ts';
import { courseOf } from '../../../../shared/scenario/course.ts';
import type { ScenarioId } from '../../../../shared/scenario/moves.ts';
import { FindingList } from '../../../components/finding-list.tsx';
import '../../../i18n/open-source-texts.ts';
import { t } from '../../../i18n/t.ts';
import { lossLines, useMaintainersLost } from '../../../state/maintainers.ts';
import { closeDialog } from '../../../state/view.ts';

interface RepositoriesLostProps {
  readonly plan: Tables;
  readonly scenarioId: ScenarioId;
}

export function RepositoriesLost({ plan, scenarioId }: RepositoriesLostProps) {
  const sides = useMemo(() => {
    const below = branchOf(plan.scenario.get(scenarioId)?.parentScenarioId ?? null);
    return {
      before: branchTables(plan, below).tables,
      after: branchTables(plan, branchOf(scenarioId)).tables,
      day: courseOf(plan, scenarioId).at(-1)?.date ?? null,
    };
  }, [plan, scenarioId]);
  const lost = useMaintainersLost(sides);
  const lines = useMemo(() => (lost === null ? [] : lossLines(lost)), [lost]);
  // A plan without repositories is not asked about any.
  if (lost === null || lost.looked === 0) return null;
  const findings = lines.map(({ onOpen, ...line }) => ({
    ...line,
    onOpen:
      onOpen === null
        ? null
        : () => {
            closeDialog();
            onOpen();
          },
  }));
  return (
    <section aria-label={t('maintainers.title')}>
      <Text component="h3" size="xs" fw={600} c="dimmed" mb={4}>
        {t('maintainers.title')} · {lines.length.toLocaleString()}
      </Text>
      {lines.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('maintainers.noneHere', { count: lost.looked })}
        </Text>
      )}
      <FindingList findings={findings} openLabel={(name) => t('teamRepositories.open', { name })} />
      {!lost.knowsPeople && (
        <Text size="xs" c="dimmed">
          {t('maintainers.teamsOnly')}
        </Text>
      )}
    </section>
  );
}
