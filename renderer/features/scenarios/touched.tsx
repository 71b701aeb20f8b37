/** Which scenarios a change of the baseline touches, with a way to each. */
import { Button, List, Text } from '@mantine/core';
import { find, type Tables } from '../../../shared/model/tables.ts';
import type { Touched } from '../../../shared/scenario/touched.ts';
import { ChoiceDialog } from '../../components/choice-dialog.tsx';
import { t } from '../../i18n/t.ts';
import { sayTouched, showConflictsOf } from '../../state/scenarios.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';

export function TouchedScenarios({ touched }: { readonly touched: readonly Touched[] }) {
  const plan = useApp((state) => state.document?.plan.tables ?? null);
  if (plan === null) return null;
  return (
    <ChoiceDialog
      title={t('touched.title', { count: touched.length })}
      text={t('touched.text')}
      closeLabel={t('dialog.close')}
      onClose={closeDialog}
      choices={[{ label: t('dialog.done'), tone: 'primary', run: closeDialog }]}
    >
      <List size="sm" spacing={6}>
        {touched.map((one) => (
          <Entry key={one.scenarioId} plan={plan} touched={one} />
        ))}
      </List>
    </ChoiceDialog>
  );
}

function Entry({ plan, touched }: { readonly plan: Tables; readonly touched: Touched }) {
  const scenario = find(plan, touched.scenarioId);
  if (scenario === undefined) return null;
  return (
    <List.Item>
      <Text size="sm" span>
        <b>{scenario.name}</b>: {sayTouched(touched)}{' '}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('touched.open', { name: scenario.name })}
        onClick={() => {
          closeDialog();
          showConflictsOf(scenario.id);
        }}
      >
        {t('touched.show')}
      </Button>
    </List.Item>
  );
}
