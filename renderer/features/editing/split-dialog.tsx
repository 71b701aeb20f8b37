/** Split a seat into two of the same person. */
import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { nameOf } from '../../../shared/model/record-name.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { showAdded } from '../../state/show.ts';
import { tryDispatch } from '../../state/dispatch.ts';
import { EditingForm } from './editing-form.tsx';

export function SplitDialog({ tables, positionId }: { readonly tables: Tables; readonly positionId: PositionId }) {
  const fte = find(tables, positionId)?.fte ?? 1;
  const [text, setText] = useState(String(Math.round(fte * 500) / 1000));
  const share = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
  const rest = Math.round((fte - share) * 1000) / 1000;
  return (
    <EditingForm
      title={t('split.title', { name: nameOf(tables, positionId) })}
      text={t('split.text')}
      confirm={t('split.confirm')}
      run={() => tryDispatch('splitPosition', { positionId, share })}
      onDone={(outcome) => showAdded(outcome)}
    >
      <TextInput
        size="xs"
        label={t('split.share')}
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <Text size="xs" c="dimmed" mih={18}>
        {rest > 0 && rest < fte ? t('split.rest', { rest, fte }) : ''}
      </Text>
    </EditingForm>
  );
}
