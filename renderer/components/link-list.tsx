/** A short list of places one can go to, each with a detail behind its name; the rest behind one more. */
import { Text, UnstyledButton } from '@mantine/core';
import classes from './link-list.module.css';

export interface LinkItem {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  /** What going there is called, for screen readers. */
  readonly label: string;
  readonly onOpen: () => void;
}

export interface LinkListProps {
  readonly items: readonly LinkItem[];
  /** Items shown; for the others there is `more`. */
  readonly shown: number;
  readonly more: (count: number) => string;
  readonly onMore: () => void;
}

export function LinkList({ items, shown, more, onMore }: LinkListProps) {
  return (
    <ul className={classes['list']}>
      {items.slice(0, shown).map(({ key, name, detail, label, onOpen }) => (
        <li key={key}>
          <UnstyledButton className={classes['link'] ?? ''} aria-label={label} onClick={onOpen}>
            <Text size="xs" truncate>
              {name}
              {detail !== '' && (
                <Text span size="xs" c="dimmed">
                  {` · ${detail}`}
                </Text>
              )}
            </Text>
          </UnstyledButton>
        </li>
      ))}
      {items.length > shown && (
        <li>
          <UnstyledButton className={classes['link'] ?? ''} onClick={onMore}>
            <Text size="xs" c="dimmed">
              {more(items.length - shown)}
            </Text>
          </UnstyledButton>
        </li>
      )}
    </ul>
  );
}
