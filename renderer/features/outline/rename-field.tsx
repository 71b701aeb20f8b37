/** Renaming in the row: the person of a filled position, else the position's title. Enter keeps, Escape leaves it as it was. */
import { use, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { find } from '../../../shared/model/tables.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { sealTyping, tryDispatch, type Outcome } from '../../state/dispatch.ts';
import { notify } from '../../state/notices.ts';
import { getState } from '../../state/store.ts';
import classes from './outline.module.css';
import { RenamingContext } from './renaming-context.ts';

interface RenameFieldProps {
  readonly positionId: PositionId;
  readonly value: string;
}

export function RenameField({ positionId, value }: RenameFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isRefused, setRefused] = useState(false);
  const endRenaming = use(RenamingContext);
  const isOver = useRef(false);
  useEffect(() => input.current?.select(), []);

  /** The field goes, and going makes it lose the focus: that is not a second end. */
  const end = (returnsFocus: boolean): void => {
    isOver.current = true;
    endRenaming(returnsFocus);
  };
  const keep = (): boolean => {
    const text = input.current?.value ?? value;
    const outcome = text === value ? null : rename(positionId, text);
    if (outcome === null || outcome.done) {
      sealTyping();
      return true;
    }
    notify('refusal', outcome.refusal);
    setRefused(true);
    return false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'F2') return;
    event.preventDefault();
    if (event.key === 'Escape' || keep()) end(true);
  };
  return (
    <input
      ref={input}
      className={classes['rename'] ?? ''}
      defaultValue={value}
      aria-label={t('outline.newName', { name: value })}
      aria-invalid={isRefused}
      onKeyDown={onKeyDown}
      // Left with a text that cannot be kept, the name stays what it was; the notice says why.
      onBlur={() => {
        if (isOver.current) return;
        keep();
        end(false);
      }}
    />
  );
}

function rename(positionId: PositionId, text: string): Outcome | null {
  const tables = getState().document?.plan.tables;
  const position = tables === undefined ? undefined : find(tables, positionId);
  if (tables === undefined || position === undefined) return null;
  const { personId } = position;
  const person = personId === null ? undefined : find(tables, personId);
  return person === undefined
    ? tryDispatch('editPositions', { positionIds: [positionId], field: 'title', value: text })
    : tryDispatch('editPerson', { personId: person.id, field: 'name', value: text });
}
