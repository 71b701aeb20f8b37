/** Add a line beside the reporting line: its kind, a caption, and to whom. */
import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { nameOf } from '../../../shared/model/record-name.ts';
import { RELATION_TYPES, type RelationType } from '../../../shared/model/relation.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { dispatch, refusalOf } from '../../state/dispatch.ts';
import { closeDialog } from '../../state/view.ts';
import { PickDialog } from './pick-dialog.tsx';
import { positionChoices } from './position-choices.ts';

export function AddRelation({ tables, positionId }: { readonly tables: Tables; readonly positionId: PositionId }) {
  const [type, setType] = useState<RelationType>('dotted');
  const [caption, setCaption] = useState('');
  const lineTo = (to: PositionId) => ({ from: positionId, to, type, caption });
  return (
    <PickDialog
      title={t('relation.title', { name: nameOf(tables, positionId) })}
      label={t('relation.find')}
      choices={(query) => positionChoices(tables, query, (to) => refusalOf('addRelation', lineTo(to)))}
      onPick={(id) => {
        closeDialog();
        dispatch('addRelation', lineTo(id as PositionId));
      }}
    >
      <Group grow gap="xs" align="flex-start">
        <NativeSelect
          size="xs"
          label={t('relation.type')}
          value={type}
          data={RELATION_TYPES.map((value) => ({ value, label: t(`relation.from.${value}`) }))}
          onChange={({ currentTarget }) =>
            setType(RELATION_TYPES.find((known) => known === currentTarget.value) ?? 'dotted')
          }
        />
        <TextInput
          size="xs"
          label={t('relation.caption')}
          placeholder={t('relation.captionHint')}
          value={caption}
          onChange={(event) => setCaption(event.currentTarget.value)}
        />
      </Group>
    </PickDialog>
  );
}
