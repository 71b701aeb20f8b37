/** The field that opens over a cell: type, choose from what is suggested; a refused text stays with the reason below it. */
import { Popover, ScrollArea } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { CellEdit, Suggestion } from './grid-types.ts';
import classes from './cell-editor.module.css';

export interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  /** Whether the text was there before: then it stands selected, so that typing replaces it. */
  readonly isKept: boolean;
  readonly suggest: (text: string) => readonly Suggestion[];
  /** Takes the text and goes on, or says why not. */
  readonly onCommit: (text: string, goOn: CellEdit['goOn']) => string | null;
  readonly onCancel: () => void;
  /** The hand went elsewhere: what was typed counts all the same. */
  readonly onLeave: (text: string) => void;
}

export function CellEditor({ label, text: first, isKept, suggest, onCommit, onCancel, onLeave }: CellEditorProps) {
  const [text, setText] = useState(first);
  const [error, setError] = useState<string | null>(null);
  // Null: what is typed counts, not a suggestion.
  const [at, setAt] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const listId = useId();
  const suggestions = suggest(text === first && isKept ? '' : text);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (isKept) input.current?.select();
  }, [isKept]);

  const commit = (value: string, goOn: CellEdit['goOn']): void => {
    // The field loses the focus while its text is taken: that is no second edit.
    isOver.current = true;
    const refusal = onCommit(value, goOn);
    isOver.current = refusal === null;
    setError(refusal);
  };
  const take = (suggestion: Suggestion, goOn: CellEdit['goOn']): void => {
    if (suggestion.refusal === null) commit(suggestion.value, goOn);
    else setError(suggestion.refusal);
  };
  const finish = (goOn: CellEdit['goOn']): void => {
    const chosen = at === null ? undefined : suggestions[at];
    if (chosen === undefined) commit(text, goOn);
    else take(chosen, goOn);
  };
  const step = (by: number): void => {
    if (suggestions.length === 0) return;
    setAt((index) =>
      Math.max(
        0,
        Math.min(suggestions.length - 1, index === null ? (by > 0 ? 0 : suggestions.length - 1) : index + by),
      ),
    );
  };
  const press = (event: KeyboardEvent): void => {
    if (isForPage(event)) {
      finish('stay');
      return;
    }
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const goOn = wayOn(event);
    if (goOn !== null) finish(goOn);
    else if (event.key === 'Escape') {
      isOver.current = true;
      onCancel();
    } else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else return;
    event.preventDefault();
  };

  const isOpen = suggestions.length > 0 || error !== null;
  const active = at === null ? undefined : suggestions[at];
  return (
    <Popover
      opened={isOpen}
      position="bottom-start"
      offset={2}
      width={260}
      withinPortal
      trapFocus={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      shadow="md"
    >
      <Popover.Target>
        <input
          ref={input}
          className={classes['editor'] ?? ''}
          aria-label={label}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-invalid={error !== null}
          {...(active === undefined ? {} : { 'aria-activedescendant': `${listId}-${at}` })}
          dir="auto"
          value={text}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setText(event.currentTarget.value);
            setError(null);
            setAt(null);
          }}
          onKeyDown={press}
          onBlur={() => {
            if (!isOver.current) onLeave(text);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown p={4} onMouseDown={(event) => event.preventDefault()}>
        {error !== null && (
          <div role="alert" className={classes['refusal']}>
            {error}
          </div>
        )}
        <ScrollArea.Autosize mah={220} type="auto" scrollbarSize={8} viewportProps={{ tabIndex: -1 }}>
          <div role="listbox" id={listId} aria-label={label}>
            {suggestions.map((suggestion, index) => (
              <Option
                key={suggestion.value}
                id={`${listId}-${index}`}
                suggestion={suggestion}
                isActive={index === at}
                onTake={() => take(suggestion, 'stay')}
              />
            ))}
          </div>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Saving and finding take what is being typed along. */
const isForPage = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && ['s', 'k'].includes(key.toLowerCase());

function wayOn({ key, shiftKey }: KeyboardEvent): CellEdit['goOn'] | null {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return null;
}

interface OptionProps {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly isActive: boolean;
  readonly onTake: () => void;
}

function Option({ id, suggestion: { label, description, refusal }, isActive, onTake }: OptionProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const detail = refusal ?? description;
  return (
    // Reached with the arrows from the field, which keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-disabled={refusal !== null}
      className={classes['option']}
      onClick={onTake}
    >
      <div dir="auto">{label}</div>
      {detail !== undefined && detail !== '' && <div className={classes['optionDetail']}>{detail}</div>}
    </div>
  );
}
