/** Suggestions for one field of one repository: each a button with its reason. Nothing is taken before it is pressed. */
import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { t } from '../../../i18n/t.ts';
import classes from './linking.module.css';

interface OneSuggestedProps {
  readonly label: string;
  readonly items: readonly { readonly name: string; readonly reason: string }[];
  readonly onTake: (name: string) => void;
}

export function OneSuggested({ label, items, onTake }: OneSuggestedProps) {
  if (items.length === 0) return null;
  return (
    <ul className={classes['suggested']} aria-label={label}>
      {items.map(({ name, reason }) => (
        <li key={name}>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlus size={11} aria-hidden />}
            aria-label={t('linking.take', { name })}
            onClick={() => onTake(name)}
          >
            {name}
          </Button>
          <Text span size="xs" c="dimmed">
            {reason}
          </Text>
        </li>
      ))}
    </ul>
  );
}
