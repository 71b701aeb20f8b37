/** Every action with its keys, to be given others: recorded as they are pressed, conflicts shown and decided. */
import { ActionIcon, Button, Kbd, Text, TextInput } from '@mantine/core';
import { IconPlus, IconRotate, IconSearch, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Action } from '../../actions/action.ts';
import { allKeysOf } from '../../actions/bindings.ts';
import { ACTIONS } from '../../actions/index.ts';
import { keysForPeople } from '../../actions/keys.ts';
import { withDefaultKeys, withKeys, withoutKeys, type OwnKeys } from '../../actions/rebinding.ts';
import { t } from '../../i18n/t.ts';
import { changeSettings } from '../../state/settings.ts';
import { useApp } from '../../state/store.ts';
import { announce } from '../../state/view.ts';
import { actionSections } from './action-sections.ts';
import classes from './key-settings.module.css';
import { RecordKeys } from './record-keys.tsx';

export function KeySettings() {
  const [query, setQuery] = useState('');
  const [recording, setRecording] = useState<string | null>(null);
  const host = useApp((state) => state.host);
  const settings = useApp((state) => state.settings);
  const sections = actionSections(query, { host, settings });
  return (
    <div className={classes['keys'] ?? ''}>
      <div className={classes['head'] ?? ''}>
        <TextInput
          size="xs"
          className={classes['search'] ?? ''}
          placeholder={t('keys.search')}
          aria-label={t('keys.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Button
          size="xs"
          variant="default"
          disabled={Object.keys(settings.keys).length === 0}
          onClick={() => changeSettings(() => ({ keys: {} }))}
        >
          {t('keys.resetAll')}
        </Button>
      </div>
      {sections.length === 0 && (
        <Text size="sm" c="dimmed" role="status">
          {t('keys.noneFits', { query })}
        </Text>
      )}
      {sections.map(({ section, actions }) => (
        <section key={section} aria-label={t(`menu.${section}`)}>
          <Text size="xs" fw={600} component="h3" className={classes['section'] ?? ''}>
            {t(`menu.${section}`)}
          </Text>
          {actions.map((action) => (
            <KeyRow
              key={action.id}
              action={action}
              isRecording={recording === action.id}
              onRecord={(isOn) => setRecording(isOn ? action.id : null)}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

interface KeyRowProps {
  readonly action: Action;
  readonly isRecording: boolean;
  readonly onRecord: (isOn: boolean) => void;
}

function KeyRow({ action, isRecording, onRecord }: KeyRowProps) {
  const host = useApp((state) => state.host);
  const settings = useApp((state) => state.settings);
  const among = { actions: ACTIONS, bound: { host, settings } };
  const isMac = host?.platform === 'mac';
  const label = t(action.label);
  const keep = (keys: OwnKeys): void => changeSettings(() => ({ keys }));
  const give = (keys: string): void => {
    keep(withKeys(action, keys, among));
    announce(t('keys.given', { keys: keysForPeople(keys, isMac), action: label }));
    onRecord(false);
  };
  const bound = allKeysOf(action, among.bound);
  return (
    <div className={classes['row'] ?? ''}>
      <span className={classes['label'] ?? ''}>{label}</span>
      {isRecording ? (
        <RecordKeys action={action} onKeys={give} onCancel={() => onRecord(false)} />
      ) : (
        <span className={classes['bound'] ?? ''}>
          {bound.map((keys) => (
            <span key={keys} className={classes['chip'] ?? ''}>
              <Kbd size="xs">{keysForPeople(keys, isMac)}</Kbd>
              <ActionIcon
                size={18}
                variant="subtle"
                color="gray"
                aria-label={t('keys.remove', { keys: keysForPeople(keys, isMac), action: label })}
                onClick={() => keep(withoutKeys(action, keys, among))}
              >
                <IconX size={12} aria-hidden />
              </ActionIcon>
            </span>
          ))}
          {Object.hasOwn(settings.keys, action.id) && (
            <ActionIcon
              size={22}
              variant="subtle"
              color="gray"
              aria-label={t('keys.reset', { action: label })}
              title={t('keys.resetShort')}
              onClick={() => keep(withDefaultKeys(action, among))}
            >
              <IconRotate size={14} aria-hidden />
            </ActionIcon>
          )}
          <ActionIcon
            size={22}
            variant="subtle"
            color="gray"
            aria-label={t('keys.add', { action: label })}
            title={t('keys.addShort')}
            onClick={() => onRecord(true)}
          >
            <IconPlus size={14} aria-hidden />
          </ActionIcon>
        </span>
      )}
    </div>
  );
}
