/** Duplicate positions several times, alone or with everybody below. */
import { Checkbox, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { nameOf } from '../../../shared/model/record-name.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { showAdded } from '../../state/show.ts';
import { tryDispatch } from '../../state/dispatch.ts';
import { EditingForm } from './editing-form.tsx';

interface DuplicateDialogProps {
  readonly tables: Tables;
  readonly positionIds: readonly PositionId[];
}

export function DuplicateDialog({ tables, positionIds }: DuplicateDialogProps) {
  const [times, setTimes] = useState<number | string>(2);
  const [withBelow, setWithBelow] = useState(false);
  const tree = reportingTree(tables);
  const copied = new Set(positionIds.flatMap((id) => (withBelow ? tree.subtreeOf(id) : [id]))).size;
  const hasBelow = positionIds.some((id) => tree.reportsOf(id).length > 0);
  return (
    <EditingForm
      title={t('duplicate.title', { count: positionIds.length, name: nameOf(tables, positionIds[0]) })}
      confirm={t('duplicate.confirm')}
      run={() => tryDispatch('duplicatePositions', { positionIds, times: Number(times), withBelow })}
      onDone={(outcome) => showAdded(outcome)}
    >
      <NumberInput
        size="xs"
        label={t('duplicate.times')}
        value={times}
        onChange={setTimes}
        min={1}
        max={100}
        clampBehavior="none"
        allowDecimal={false}
        data-autofocus
      />
      {hasBelow && (
        <Checkbox
          size="xs"
          label={t('duplicate.withBelow')}
          checked={withBelow}
          onChange={(event) => setWithBelow(event.currentTarget.checked)}
        />
      )}
      <Text size="xs" c="dimmed">
        {t('duplicate.result', { count: copied * (Number(times) || 0) })}
      </Text>
    </EditingForm>
  );
}
