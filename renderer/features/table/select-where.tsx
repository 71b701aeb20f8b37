/** "Select where…": builds a rule from conditions and selects every position it holds for. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { t } from '../../i18n/t.ts';
import type { Reading } from '../../../shared/analysis/position-fields.ts';
import { positionsWhere } from '../../../shared/analysis/position-filter.ts';
import type { Condition } from '../../../shared/model/view.ts';
import { equal } from '../../../shared/util/equal.ts';
import { canvas } from '../../state/canvas-handle.ts';
import { today } from '../../state/context.ts';
import { changeLook } from '../../state/look.ts';
import { selectAndShow } from '../../state/show.ts';
import { useApp } from '../../state/store.ts';
import { changeTable } from '../../state/table.ts';
import { closeDialog } from '../../state/view.ts';
import { ConditionEditor, newCondition } from './condition-editor.tsx';
import { isFinished } from './condition-text.ts';
import { presetsOf } from './rule-presets.ts';

export function SelectWhere() {
  const tables = useApp((state) => state.document?.tables ?? null);
  const reading = useMemo((): Reading | null => (tables === null ? null : { tables, today: today() }), [tables]);
  return (
    <Modal
      opened
      title={t('rule.title')}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size={640}
    >
      {reading !== null && <Rule reading={reading} />}
    </Modal>
  );
}

function Rule({ reading }: { readonly reading: Reading }) {
  const [conditions, setConditions] = useState([newCondition('status')]);
  const presets = useMemo(() => presetsOf(reading), [reading]);
  const isReady = conditions.length > 0 && conditions.every(isFinished);
  const found = useMemo(() => (isReady ? positionsWhere(reading, conditions) : []), [reading, conditions, isReady]);
  const done = (run: () => void): void => {
    closeDialog();
    run();
    canvas()?.focus();
  };
  return (
    <Stack gap="md">
      <Text size="sm">{t('rule.text')}</Text>
      <div role="group" aria-label={t('rule.presets')}>
        <Text size="xs" c="dimmed" mb={4}>
          {t('rule.presets')}
        </Text>
        <Group gap={4}>
          {presets.map(({ label, conditions: rule }, index) => (
            <Button
              key={label}
              data-autofocus={index === 0 || undefined}
              size="compact-xs"
              h={26}
              variant={equal(rule, conditions) ? 'filled' : 'default'}
              fw={400}
              aria-pressed={equal(rule, conditions)}
              onClick={() => setConditions([...rule])}
            >
              {label}
            </Button>
          ))}
        </Group>
      </div>
      <Stack gap={6}>
        {conditions.map((condition, index) => (
          <ConditionEditor
            // A condition has no name of its own; its place is what it is called.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            reading={reading}
            condition={condition}
            onChange={(next) => setConditions(conditions.with(index, next))}
            onRemove={() => setConditions(conditions.toSpliced(index, 1))}
          />
        ))}
        <Button
          size="compact-xs"
          h={26}
          variant="subtle"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => setConditions([...conditions, newCondition('location')])}
        >
          {t('condition.add')}
        </Button>
      </Stack>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {isReady ? t('rule.count', { count: found.length }) : t('rule.unfinished')}
        </Text>
        <Group gap="xs">
          <Button size="xs" variant="default" disabled={!isReady} onClick={() => done(() => showInTable(conditions))}>
            {t('rule.filter')}
          </Button>
          <Button size="xs" disabled={found.length === 0} onClick={() => done(() => selectAndShow(found))}>
            {t('rule.select')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

function showInTable(filter: readonly Condition[]): void {
  changeTable({ filter });
  changeLook({ lens: 'table' });
}
