/** Swap the people of two positions. */
import { Text } from '@mantine/core';
import { nameOf } from '../../../shared/model/record-name.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { dispatch, refusalOf } from '../../state/dispatch.ts';
import { closeDialog } from '../../state/view.ts';
import { PickDialog } from './pick-dialog.tsx';
import { positionChoices } from './position-choices.ts';

export function SwapDialog({ tables, positionId }: { readonly tables: Tables; readonly positionId: PositionId }) {
  return (
    <PickDialog
      title={t('swap.title', { name: nameOf(tables, positionId) })}
      label={t('swap.find')}
      choices={(query) => positionChoices(tables, query, (b) => refusalOf('swapPeople', { a: positionId, b }))}
      onPick={(id) => {
        closeDialog();
        dispatch('swapPeople', { a: positionId, b: id as PositionId });
      }}
    >
      <Text size="xs" c="dimmed">
        {t('swap.text')}
      </Text>
    </PickDialog>
  );
}
