/** Renaming in the row: the person of a filled position, else the position's title. */
import { use } from 'react';
import { find } from '../../../shared/model/tables.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { dispatch } from '../../state/dispatch.ts';
import { sealTyping } from '../../state/sealing.ts';
import { getState } from '../../state/store.ts';
import { RenamingContext } from './renaming-context.ts';

export function RenameRow({ positionId, name }: { readonly positionId: PositionId; readonly name: string }) {
  const endRenaming = use(RenamingContext);
  return (
    <InlineField
      label={t('outline.newName', { name })}
      value={name}
      onKeep={(text) => rename(positionId, text)}
      onEnd={endRenaming}
    />
  );
}

function rename(positionId: PositionId, text: string): boolean {
  const tables = getState().document?.tables;
  const position = tables === undefined ? undefined : find(tables, positionId);
  if (tables === undefined || position === undefined) return true;
  const { personId } = position;
  const person = personId === null ? undefined : find(tables, personId);
  const outcome =
    person === undefined
      ? dispatch('editPositions', { positionIds: [positionId], field: 'title', value: text })
      : dispatch('editPerson', { personId: person.id, field: 'name', value: text });
  sealTyping();
  return outcome.done;
}
