/** Asks before a scenario goes that has moves, or others laid over it: those stay with its moves, or go along. */
import { Text } from '@mantine/core';
import { movesOf, type ScenarioId } from '../../../shared/scenario/moves.ts';
import { ChoiceDialog, type Choice } from '../../components/choice-dialog.tsx';
import { t } from '../../i18n/t.ts';
import { deleteScenario } from '../../state/scenarios.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';
import { nameOfScenario } from './new-scenario.tsx';

export function DeleteScenario({ scenarioId }: { readonly scenarioId: ScenarioId }) {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  if (plan === null) return null;
  const over = [...plan.scenario.values()].filter(({ parentScenarioId }) => parentScenarioId === scenarioId);
  const run = (children: 'keep' | 'delete') => (): void => {
    closeDialog();
    deleteScenario({ scenarioId, children });
  };
  const cancel: Choice = { label: t('dialog.cancel'), run: closeDialog };
  const choices: readonly Choice[] =
    over.length === 0
      ? [cancel, { label: t('deleteScenario.confirm'), tone: 'danger', run: run('delete') }]
      : [
          { label: t('deleteScenario.keep'), text: t('deleteScenario.keepText'), tone: 'primary', run: run('keep') },
          { label: t('deleteScenario.all'), text: t('deleteScenario.allText'), tone: 'danger', run: run('delete') },
        ];
  return (
    <ChoiceDialog
      title={t('deleteScenario.title', { name: nameOfScenario(plan, scenarioId) })}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={choices}
    >
      <Text size="sm">
        {t('deleteScenario.text', { count: movesOf(plan, scenarioId).length })}{' '}
        {over.length > 0 &&
          t('deleteScenario.children', { count: over.length, names: over.map(({ name }) => name).join(', ') })}
      </Text>
    </ChoiceDialog>
  );
}
