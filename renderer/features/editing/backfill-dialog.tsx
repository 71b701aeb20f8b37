/** Backfill: the holder leaves, and the same position is opened beside theirs. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { nameOf } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { typedDay } from '../../../shared/util/read-dates.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { showAdded } from '../../state/show.ts';
import { tryDispatch } from '../../state/dispatch.ts';
import { EditingForm } from './editing-form.tsx';

export function BackfillDialog({ tables, positionId }: { readonly tables: Tables; readonly positionId: PositionId }) {
  const [day, setDay] = useState(find(tables, positionId)?.endDate ?? '');
  const name = nameOf(tables, positionId);
  const endDate = typedDay(day).trim();
  return (
    <EditingForm
      title={t('backfill.title', { name })}
      text={t('backfill.text', { name })}
      confirm={t('backfill.confirm')}
      run={() => tryDispatch('backfill', { positionId, ...(endDate === '' ? {} : { endDate }) })}
      onDone={(outcome) => showAdded(outcome)}
    >
      <TextInput
        size="xs"
        label={t('backfill.endDate')}
        placeholder={t('inspector.dayFormat')}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
        data-autofocus
      />
    </EditingForm>
  );
}
