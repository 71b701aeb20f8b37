/** A search field over a list: type, walk with the arrows, Enter takes. An entry that cannot be taken says why. */
import { ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useId, useState, type ReactNode } from 'react';
import classes from './pick-list.module.css';

export interface PickItem {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Why this entry cannot be taken; null when it can. */
  readonly refusal: string | null;
  /** How deep it hangs in a tree; 0 or absent: not at all. */
  readonly depth?: number;
  /** A sign before it. */
  readonly sign?: ReactNode;
  /** It is the one that holds now. */
  readonly isCurrent?: boolean;
}

export interface PickListProps {
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly items: readonly PickItem[];
  /** Said below the list: how many more there are, or that nothing fits. */
  readonly footer: string;
  readonly onPick: (id: string) => void;
}

export function PickList({ label, query, onQuery, items, footer, onPick }: PickListProps) {
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      items.findIndex(({ isCurrent }) => isCurrent === true),
    ),
  );
  const listId = useId();
  const current = items[Math.min(at, items.length - 1)];
  const currentId = current === undefined ? undefined : `${listId}-${current.id}`;
  useEffect(() => {
    if (currentId !== undefined) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  const step = (by: number): void => setAt((index) => Math.max(0, Math.min(items.length - 1, index + by)));

  return (
    <div>
      <TextInput
        size="sm"
        label={label}
        value={query}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        {...(currentId === undefined ? {} : { 'aria-activedescendant': currentId })}
        data-autofocus
        onChange={(event) => {
          setAt(0);
          onQuery(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else if (event.key === 'Enter' && current !== undefined && current.refusal === null) onPick(current.id);
          else return;
          event.preventDefault();
        }}
      />
      <ScrollArea.Autosize mah={320} mt="xs" type="auto" scrollbars="y" offsetScrollbars="present" scrollbarSize={8}>
        <div role="listbox" id={listId} aria-label={label}>
          {items.map((item) => (
            <UnstyledButton
              key={item.id}
              id={`${listId}-${item.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={item === current}
              aria-disabled={item.refusal !== null}
              className={classes['item'] ?? ''}
              {...(item.isCurrent === undefined ? {} : { 'aria-current': item.isCurrent })}
              {...(item.depth === undefined ? {} : { style: { paddingInlineStart: 10 + item.depth * 14 } })}
              onClick={() => {
                if (item.refusal === null) onPick(item.id);
              }}
            >
              <Text size="sm" fw={500} truncate>
                {item.sign}
                {item.label}
                {item.isCurrent === true && <IconCheck size={14} className={classes['current'] ?? ''} aria-hidden />}
              </Text>
              {(item.refusal ?? item.description) !== '' && (
                <Text size="xs" c="dimmed" truncate={item.refusal === null}>
                  {item.refusal ?? item.description}
                </Text>
              )}
            </UnstyledButton>
          ))}
        </div>
      </ScrollArea.Autosize>
      <Text size="xs" c="dimmed" mt="xs" mih={18}>
        {footer}
      </Text>
    </div>
  );
}
