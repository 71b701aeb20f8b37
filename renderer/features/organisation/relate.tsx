/** The small panel at a relation: what a new line means, or what a drawn one says. */
import { Popover, Stack, Text, TextInput, Button, NativeSelect, Group } from '@mantine/core';
import { useState } from 'react';
import { RELATION_TYPES, type RelationType } from '../../../shared/model/relation.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { CommitField } from '../../components/commit-field.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { canvas } from '../../state/canvas-handle.ts';
import { dispatch, refusalOf, tryDispatch } from '../../state/dispatch.ts';
import { sealTyping } from '../../state/sealing.ts';
import { endRelating, type Relating } from '../../state/relating.ts';
import { useApp } from '../../state/store.ts';
import { cardsOf } from '../../cards/cards.ts';
import classes from './relate.module.css';

export function Relate({ tables }: { readonly tables: Tables }) {
  const relating = useApp((state) => state.relating);
  if (relating === null) return null;
  const isThere = relating.type === 'new' || find(tables, relating.relationId) !== undefined;
  return isThere ? <RelatePanel tables={tables} relating={relating} /> : null;
}

function RelatePanel({ tables, relating }: { readonly tables: Tables; readonly relating: Relating }) {
  const close = (): void => {
    endRelating();
    canvas()?.focus();
  };
  const ends = endsOf(tables, relating);
  const cardOf = cardsOf(tables);
  const names = { name: cardOf(ends.from).name, target: cardOf(ends.to).name };
  return (
    <Popover
      opened
      onDismiss={close}
      position="bottom-start"
      offset={4}
      shadow="md"
      width={300}
      trapFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        {/* What has a panel must be something that can have one. */}
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('relate.title', names)}
          className={classes['anchor']}
          style={{ left: relating.at.x, top: relating.at.y }}
        />
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('relate.title', names)}>
        {relating.type === 'new' ? (
          <NewLine {...ends} names={names} onDone={close} />
        ) : (
          <KnownLine tables={tables} relationId={relating.relationId} names={names} onDone={close} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function endsOf(tables: Tables, relating: Relating) {
  if (relating.type === 'new') return { from: relating.from, to: relating.to };
  const relation = find(tables, relating.relationId);
  if (relation === undefined) throw new Error('The relation is gone.');
  return { from: relation.fromPositionId, to: relation.toPositionId };
}

interface Names {
  readonly name: string;
  readonly target: string;
}

interface NewLineProps extends ReturnType<typeof endsOf> {
  readonly names: Names;
  readonly onDone: () => void;
}

function NewLine({ from, to, names, onDone }: NewLineProps) {
  const [caption, setCaption] = useState('');
  const add = (type: RelationType): void => {
    const outcome = dispatch('addRelation', { from, to, type, ...(caption.trim() === '' ? {} : { caption }) });
    if (outcome.done) onDone();
  };
  return (
    <Stack gap={6}>
      {RELATION_TYPES.map((type, index) => {
        const refusal = refusalOf('addRelation', { from, to, type });
        return (
          <div key={type}>
            <Button
              fullWidth
              size="xs"
              variant="default"
              justify="flex-start"
              className={classes['choice'] ?? ''}
              disabled={refusal !== null}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
              onClick={() => add(type)}
            >
              {t(`relate.${type}`, { ...names })}
            </Button>
            {refusal !== null && (
              <Text size="xs" c="dimmed" mt={2}>
                {sayHere(refusal)}
              </Text>
            )}
          </div>
        );
      })}
      <TextInput
        size="xs"
        aria-label={t('relate.caption')}
        placeholder={t('relate.caption')}
        value={caption}
        onChange={(event) => setCaption(event.currentTarget.value)}
      />
    </Stack>
  );
}

interface KnownLineProps {
  readonly tables: Tables;
  readonly relationId: Extract<Relating, { type: 'known' }>['relationId'];
  readonly names: Names;
  readonly onDone: () => void;
}

function KnownLine({ tables, relationId, names, onDone }: KnownLineProps) {
  const relation = find(tables, relationId);
  if (relation === undefined) return null;
  const known = RELATION_TYPES.find((type) => type === relation.type);
  return (
    <Stack gap={6}>
      <NativeSelect
        size="xs"
        label={t('relate.type')}
        value={relation.type}
        data={[
          ...RELATION_TYPES.map((type) => ({ value: type, label: t(`relate.${type}`, { ...names }) })),
          ...(known === undefined ? [{ value: relation.type, label: relation.type }] : []),
        ]}
        onChange={(event) =>
          void dispatch('editRelation', { relationId, field: 'type', value: event.currentTarget.value })
        }
      />
      <CommitField
        label={t('relate.caption')}
        value={relation.caption ?? ''}
        onDone={sealTyping}
        onCommit={(text) => {
          const value = text.trim() === '' ? undefined : text;
          const outcome = tryDispatch('editRelation', { relationId, field: 'caption', value });
          return outcome.done ? null : sayHere(outcome.refusal);
        }}
      />
      <Group justify="flex-end">
        <Button
          size="xs"
          variant="subtle"
          color="red"
          onClick={() => {
            dispatch('removeRelations', { relationIds: [relationId] });
            onDone();
          }}
        >
          {t('relate.remove')}
        </Button>
      </Group>
    </Stack>
  );
}
