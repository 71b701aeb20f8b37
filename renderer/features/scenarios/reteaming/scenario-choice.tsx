/** Which scenario a dialog is about; nothing to choose where there is only one. */
import { NativeSelect } from '@mantine/core';
import type { Tables } from '../../../../shared/model/tables.ts';
import type { ScenarioId } from '../../../../shared/scenario/moves.ts';
import { compareText } from '../../../../shared/util/compare-text.ts';
import { foldText } from '../../../../shared/util/fold-text.ts';
import { t } from '../../../i18n/t.ts';

interface ScenarioChoiceProps {
  readonly plan: Tables;
  readonly value: ScenarioId;
  readonly onChange: (id: ScenarioId) => void;
}

export function ScenarioChoice({ plan, value, onChange }: ScenarioChoiceProps) {
  const scenarios = [...plan.scenario.values()].toSorted((a, b) => compareText(foldText(a.name), foldText(b.name)));
  return (
    <NativeSelect
      size="xs"
      label={t('reteaming.scenario')}
      value={value}
      data={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
      // The select offers nothing but scenarios.
      onChange={(event) => onChange(event.currentTarget.value as ScenarioId)}
    />
  );
}
