/** A card with fields instead of texts: Enter and leaving keep what was typed, in one step; Escape leaves it as it was. */
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { canvas } from '../../state/canvas-handle.ts';
import { tryDispatch } from '../../state/dispatch.ts';
import { endRenaming, type Renaming } from '../../state/renaming.ts';
import { cardsOf } from '../../cards/cards.ts';
import classes from './rename-card.module.css';

interface RenameCardProps {
  readonly tables: Tables;
  readonly renaming: Renaming;
}

/** What the card said when renaming began; null where nobody holds the position. */
function textsOf(tables: Tables, id: PositionId): { readonly name: string | null; readonly title: string } {
  const position = find(tables, id);
  if (position === undefined) return { name: null, title: '' };
  const person = position.personId === null ? undefined : find(tables, position.personId);
  return { name: person?.name ?? null, title: position.title };
}

export function RenameCard({ tables, renaming: { positionId, field } }: RenameCardProps) {
  const [texts] = useState(() => textsOf(tables, positionId));
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useRef<HTMLFieldSetElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    const inputs = [...(form.current?.querySelectorAll('input') ?? [])];
    (inputs.find(({ name }) => name === field) ?? inputs[0])?.select();
  }, [field]);

  /** The fields go, and going makes them lose the focus: that is not a second end. */
  const end = (returnsFocus: boolean): void => {
    isOver.current = true;
    endRenaming();
    if (returnsFocus) canvas()?.focus();
  };
  const keep = (): boolean => {
    const typed = (name: string): string | undefined =>
      form.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value;
    const [name, title] = [typed('name'), typed('title')];
    const changed = {
      ...(name !== undefined && name !== texts.name ? { name } : {}),
      ...(title !== undefined && title !== texts.title ? { title } : {}),
    };
    if (Object.keys(changed).length === 0) return true;
    const outcome = tryDispatch('renamePosition', { positionId, ...changed });
    setRefusal(outcome.done ? null : sayHere(outcome.refusal));
    return outcome.done;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // What is typed here is no shortcut.
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'F2' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Escape' || keep()) end(true);
  };
  const onBlur = (event: FocusEvent): void => {
    if (isOver.current || form.current?.contains(event.relatedTarget) === true) return;
    // Refused, the fields stay with the reason: nothing that was typed is lost.
    if (keep()) end(false);
  };
  const shared = { isRefused: refusal !== null, onKeyDown, onBlur };
  return (
    <fieldset
      ref={form}
      className={classes['fields']}
      aria-label={t('rename.label', { name: cardsOf(tables)(positionId).name })}
    >
      {texts.name !== null && <Field {...shared} name="name" label={t('rename.name')} value={texts.name} />}
      <Field {...shared} name="title" label={t('rename.title')} value={texts.title} />
      {refusal !== null && (
        <div role="alert" className={classes['refusal']}>
          {refusal}
        </div>
      )}
    </fieldset>
  );
}

interface FieldProps {
  readonly name: Renaming['field'];
  readonly label: string;
  readonly value: string;
  readonly isRefused: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

function Field({ name, label, value, isRefused, onKeyDown, onBlur }: FieldProps) {
  return (
    <input
      name={name}
      className={classes[name]}
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      aria-invalid={isRefused || undefined}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
