/** Hears the next keys that are pressed; says why they cannot be taken, or whose they are. */
import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Action } from '../../actions/action.ts';
import { chordOf, ownerOf, refusalOfChord } from '../../actions/chords.ts';
import { ACTIONS } from '../../actions/index.ts';
import { keysForPeople } from '../../actions/keys.ts';
import { t } from '../../i18n/t.ts';
import { getState } from '../../state/store.ts';
import classes from './key-settings.module.css';

export interface RecordKeysProps {
  readonly action: Action;
  readonly onKeys: (keys: string) => void;
  readonly onCancel: () => void;
}

export function RecordKeys({ action, onKeys, onCancel }: RecordKeysProps) {
  const [wanted, setWanted] = useState<{ readonly keys: string; readonly owner: Action } | null>(null);
  const [refusal, setRefusal] = useState('');
  const field = useRef<HTMLButtonElement>(null);
  useEffect(() => field.current?.focus(), []);
  const hear = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onCancel();
    const { host, settings } = getState();
    const keys = chordOf(event, host?.platform === 'mac');
    if (keys === null) return;
    const reason = refusalOfChord(keys, host);
    const owner = reason === null ? ownerOf(keys, action, { actions: ACTIONS, bound: { host, settings } }) : null;
    setRefusal(reason === null ? '' : t(reason));
    if (reason === null && owner === null) onKeys(keys);
    else setWanted(owner === null ? null : { keys, owner });
  };
  if (wanted !== null) return <Conflict {...wanted} onTake={() => onKeys(wanted.keys)} onKeep={onCancel} />;
  return (
    <span className={classes['recording'] ?? ''}>
      <button ref={field} type="button" className={classes['field'] ?? ''} onKeyDown={hear} onBlur={onCancel}>
        {t('keys.press')}
      </button>
      <Text size="xs" component="span" role="alert" className={classes['refusal'] ?? ''}>
        {refusal}
      </Text>
    </span>
  );
}

interface ConflictProps {
  readonly keys: string;
  readonly owner: Action;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

function Conflict({ keys, owner, onTake, onKeep }: ConflictProps) {
  const isMac = getState().host?.platform === 'mac';
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <span className={classes['recording'] ?? ''}>
      <Text size="xs" component="span" role="alert">
        {t('keys.ownedBy', { keys: keysForPeople(keys, isMac), other: t(owner.label) })}
      </Text>
      <Button ref={first} size="compact-xs" variant="default" onClick={onTake}>
        {t('keys.take')}
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onKeep}>
        {t('keys.keep')}
      </Button>
    </span>
  );
}
