/** The people on the bench as a list: arrows choose, Enter asks for a manager, and each can be dragged to a place. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import type { Id } from '../../../shared/model/kinds.ts';
import type { Person } from '../../../shared/model/person.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import { actionOf } from '../../actions/index.ts';
import { InlineField } from '../../components/inline-field.tsx';
import { t } from '../../i18n/t.ts';
import { chooseOnBench } from '../../state/bench.ts';
import { openContextMenu } from '../../state/context-menu.ts';
import { dispatch } from '../../state/dispatch.ts';
import { sealTyping } from '../../state/sealing.ts';
import { beginPageDrag } from '../../state/page-drag.ts';
import { useApp } from '../../state/store.ts';
import classes from './bench.module.css';

/** In CSS pixels; the rows are placed by it. */
const ROW_HEIGHT = 26;

interface BenchListProps {
  readonly people: readonly Person[];
  /** What stands beside a name. */
  readonly detailOf: (person: Person) => string;
}

export function BenchList({ people, detailOf }: BenchListProps) {
  const chosen = useApp((state) => state.benchPerson);
  const [renaming, setRenaming] = useState<Id<'person'> | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const chosenAt = people.findIndex(({ id }) => id === chosen);
  const virtualizer = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  useEffect(() => {
    if (chosenAt !== -1) virtualizer.scrollToIndex(chosenAt, { align: 'auto' });
    // Only when somebody else is chosen.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [chosen]);
  const choose = (at: number): void => {
    const person = people[Math.max(0, Math.min(people.length - 1, at))];
    if (person !== undefined) chooseOnBench(person.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: chosenAt + 1,
      ArrowUp: chosenAt === -1 ? people.length - 1 : chosenAt - 1,
      Home: 0,
      End: people.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) choose(step);
    else if (event.key === 'Enter') void actionOf(event.shiftKey ? 'person.fillPosition' : 'person.placeUnder').run();
    else if (event.key === 'Delete') void actionOf('person.delete').run();
    else if (event.key === 'F2') setRenaming(chosen);
    else if (/^\p{L}$/u.test(event.key)) choose(nextBeginningWith(people, chosenAt, event.key));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const endRenaming = (byKey: boolean): void => {
    setRenaming(null);
    if (byKey) list.current?.focus({ preventScroll: true });
  };
  const shown = virtualizer.getVirtualItems();
  const isChosenShown = shown.some(({ index }) => index === chosenAt);
  return (
    <div ref={scroller} className={classes['scroller'] ?? ''} tabIndex={-1}>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        data-region-entry
        className={classes['list'] ?? ''}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={t('bench.label')}
        aria-describedby={`${listId}-help`}
        {...(isChosenShown ? { 'aria-activedescendant': `${listId}-${chosen}` } : {})}
        onKeyDown={onKeyDown}
        onPointerDown={pressPerson}
        onMouseDown={(event) => {
          if (event.target instanceof HTMLInputElement) return;
          event.preventDefault();
          list.current?.focus({ preventScroll: true });
        }}
        onContextMenu={openMenu}
        onDoubleClick={() => void actionOf('person.placeUnder').run()}
      >
        {shown.map(({ index, start }) => {
          const person = people[index]!;
          return (
            <div
              key={person.id}
              id={`${listId}-${person.id}`}
              role="option"
              aria-selected={person.id === chosen}
              aria-setsize={people.length}
              aria-posinset={index + 1}
              tabIndex={-1}
              className={classes['person'] ?? ''}
              style={{ transform: `translateY(${start}px)`, height: ROW_HEIGHT }}
              data-person={person.id}
            >
              {person.id === renaming ? (
                <InlineField
                  label={t('outline.newName', { name: person.name })}
                  value={person.name}
                  onKeep={(text) => rename(person.id, text)}
                  onEnd={endRenaming}
                />
              ) : (
                <>
                  <span className={classes['name'] ?? ''}>{person.name}</span>
                  <span className={classes['detail'] ?? ''}>{detailOf(person)}</span>
                </>
              )}
            </div>
          );
        })}
      </div>
      <div id={`${listId}-help`} hidden>
        {t('bench.keyboardHelp')}
      </div>
    </div>
  );
}

/** The person an event happened on; the ids in the page are people's. */
const personAt = (target: EventTarget): Id<'person'> | null =>
  target instanceof Element
    ? ((target.closest<HTMLElement>('[data-person]')?.dataset['person'] as Id<'person'> | undefined) ?? null)
    : null;

function pressPerson({ target, nativeEvent, pointerType }: PointerEvent): void {
  const personId = personAt(target);
  if (personId === null || target instanceof HTMLInputElement) return;
  chooseOnBench(personId);
  if (pointerType !== 'touch') beginPageDrag({ type: 'person', personId }, nativeEvent);
}

function openMenu(event: MouseEvent<HTMLElement>): void {
  if (event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  openContextMenu('bench', { x: event.clientX, y: event.clientY });
}

function rename(personId: Id<'person'>, text: string): boolean {
  const { done } = dispatch('editPerson', { personId, field: 'name', value: text });
  sealTyping();
  return done;
}

function nextBeginningWith(people: readonly Person[], from: number, letter: string): number {
  const begins = ({ name }: Person): boolean => foldText(name).startsWith(foldText(letter));
  const after = people.findIndex((person, at) => at > from && begins(person));
  return after === -1 ? people.findIndex(begins) : after;
}
