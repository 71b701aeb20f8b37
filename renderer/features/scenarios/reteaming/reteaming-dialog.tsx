/** "Check the moves…": what may go wrong between the days of a scenario, each with its moves, and the limits it is judged by. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Tables } from '../../../../shared/model/tables.ts';
import { movesInEffect, type ScenarioId } from '../../../../shared/scenario/moves.ts';
import { RETEAMING_CHECKS, reteamingWarnings } from '../../../../shared/scenario/reteaming.ts';
import { t } from '../../../i18n/t.ts';
import { useApp } from '../../../state/store.ts';
import { closeDialog, openDialog } from '../../../state/view.ts';
import { Limits } from './limits.tsx';
import classes from './reteaming.module.css';
import { RepositoriesLost } from './repositories-lost.tsx';
import { ScenarioChoice } from './scenario-choice.tsx';
import { Warning } from './warning.tsx';

export function ReteamingDialog({ scenarioId }: { readonly scenarioId: ScenarioId }) {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  return (
    <Modal
      opened
      title={t('reteaming.title')}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size={680}
    >
      {plan !== null && <Check plan={plan} first={scenarioId} />}
    </Modal>
  );
}

function Check({ plan, first }: { readonly plan: Tables; readonly first: ScenarioId }) {
  const [scenarioId, setScenarioId] = useState(first);
  const warnings = useMemo(() => reteamingWarnings(plan, scenarioId), [plan, scenarioId]);
  const count = movesInEffect(plan, scenarioId, null).length;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('reteaming.text')}
      </Text>
      {plan.scenario.size > 1 && <ScenarioChoice plan={plan} value={scenarioId} onChange={setScenarioId} />}
      <Text size="sm" fw={600} role="status" className={classes['result'] ?? ''}>
        {warnings.length === 0 && count > 0 && (
          <IconCircleCheck size={16} aria-hidden className={classes['well'] ?? ''} />
        )}
        {count === 0
          ? t('reteaming.noMoves')
          : warnings.length === 0
            ? t('reteaming.well')
            : t('reteaming.found', { count: warnings.length })}
      </Text>
      {RETEAMING_CHECKS.map((check) => {
        const own = warnings.filter((warning) => warning.check === check);
        return own.length === 0 ? null : (
          <section key={check} aria-label={t(`reteaming.check.${check}`)}>
            <Text component="h3" size="xs" fw={600} c="dimmed" mb={4}>
              {t(`reteaming.check.${check}`)} · {own.length.toLocaleString()}
            </Text>
            <ul className={classes['list'] ?? ''}>
              {own.map((warning) => (
                <Warning key={warning.key} warning={warning} scenarioId={scenarioId} />
              ))}
            </ul>
          </section>
        );
      })}
      {count > 0 && <RepositoriesLost plan={plan} scenarioId={scenarioId} />}
      <Limits plan={plan} />
      <Group justify="space-between" gap="xs">
        <Button size="xs" variant="subtle" onClick={() => openDialog({ type: 'sheets', scenarioId })}>
          {t('action.sheets')}
        </Button>
        <Button size="xs" data-autofocus onClick={closeDialog}>
          {t('dialog.done')}
        </Button>
      </Group>
    </Stack>
  );
}
