/** The top bar: which plan, whether it is safe, undo and redo, find, and the menu. */
import { ActionIcon, Button, Group, Kbd, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy, IconSearch } from '@tabler/icons-react';
import { t } from '../i18n/t.ts';
import { keysForPeople } from '../actions/keys.ts';
import { BranchSwitcher } from '../features/scenarios/branch-switcher.tsx';
import { sayHere } from '../i18n/say.ts';
import { useApp } from '../state/store.ts';
import { AppMenu } from './app-menu.tsx';
import { runAction } from './run-action.ts';
import { SaveState } from './save-state.tsx';
import classes from './title-bar.module.css';

export function TitleBar() {
  const name = useApp((state) => state.document?.name ?? '');
  const isMac = useApp((state) => state.host?.platform === 'mac');
  return (
    <header className={classes['bar'] ?? ''} aria-label={t('region.titleBar')} data-region="title-bar">
      <Group gap={6} wrap="nowrap" className={classes['side'] ?? ''}>
        <AppMenu />
        <Text fw={600} size="sm" truncate component="h1" title={name}>
          {name}
        </Text>
        <SaveState />
        <BranchSwitcher />
        <UndoRedo />
      </Group>
      <UnstyledButton className={classes['search'] ?? ''} onClick={() => runAction('edit.find')}>
        <IconSearch size={14} aria-hidden />
        <Text size="xs" truncate>
          {t('search.button')}
        </Text>
        <Kbd size="xs">{keysForPeople('mod+K', isMac)}</Kbd>
      </UnstyledButton>
      <Group gap={6} wrap="nowrap" justify="flex-end" className={classes['side'] ?? ''}>
        <SaveButton />
      </Group>
    </header>
  );
}

/** Stands out only while there is something to save. */
function SaveButton() {
  const isEdited = useApp((state) => state.saveState !== 'saved');
  return (
    <Button
      size="compact-sm"
      variant={isEdited ? 'filled' : 'default'}
      leftSection={<IconDeviceFloppy size={15} aria-hidden />}
      onClick={() => runAction('plan.save')}
    >
      {t('action.save')}
    </Button>
  );
}

function UndoRedo() {
  const undoLabel = useApp((state) => state.history.past.at(-1)?.label ?? null);
  const redoLabel = useApp((state) => state.history.future.at(-1)?.label ?? null);
  return (
    <Group gap={2} wrap="nowrap">
      <IconButton
        label={undoLabel === null ? t('action.undo') : t('action.undoStep', { step: sayHere(undoLabel) })}
        disabled={undoLabel === null}
        onClick={() => runAction('edit.undo')}
      >
        <IconArrowBackUp size={17} aria-hidden />
      </IconButton>
      <IconButton
        label={redoLabel === null ? t('action.redo') : t('action.redoStep', { step: sayHere(redoLabel) })}
        disabled={redoLabel === null}
        onClick={() => runAction('edit.redo')}
      >
        <IconArrowForwardUp size={17} aria-hidden />
      </IconButton>
    </Group>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function IconButton({ label, disabled = false, onClick, children }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
