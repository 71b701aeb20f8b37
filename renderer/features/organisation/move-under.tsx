/** "Move under…": the keyboard's equal of dragging. Managers that cannot be chosen say why. */
import { Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { reportingTree } from '../../../shared/analysis/reporting-tree.ts';
import { searchPositions } from '../../../shared/analysis/search-positions.ts';
import type { Id } from '../../../shared/model/kinds.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { refusalToMoveUnder } from '../../../shared/rules/can-move-under.ts';
import { PickList, type PickItem } from '../../components/pick-list.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import { canvas } from '../../state/canvas-handle.ts';
import { moveUnder } from '../../state/positions.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';
import { cardsOf } from './cards.ts';

type PositionId = Id<'position'>;

/** Managers listed at once; typing narrows down. */
const LISTED = 40;
const TOP = 'top';

export function MoveUnder({ positionIds }: { readonly positionIds: readonly PositionId[] }) {
  const tables = useApp((state) => state.document?.plan.tables ?? null);
  const [query, setQuery] = useState('');
  if (tables === null) return null;
  const tree = reportingTree(tables);
  const below = positionIds.reduce((sum, id) => sum + tree.subtreeSize(id), 0);
  const { items, footer } = choices(tables, positionIds, query);
  const pick = (id: string): void => {
    closeDialog();
    moveUnder(positionIds, id === TOP ? null : (id as PositionId));
    canvas()?.focus();
  };
  return (
    <Modal
      opened
      title={titleOf(tables, positionIds)}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="md"
    >
      <Stack gap="xs">
        {below > 0 && <Text size="sm">{t('move.withBelow', { count: below })}</Text>}
        <PickList label={t('move.find')} query={query} onQuery={setQuery} items={items} footer={footer} onPick={pick} />
      </Stack>
    </Modal>
  );
}

function titleOf(tables: Tables, positionIds: readonly PositionId[]): string {
  const [first] = positionIds;
  return t('move.title', { count: positionIds.length, name: first === undefined ? '' : cardsOf(tables)(first).name });
}

function choices(tables: Tables, positionIds: readonly PositionId[], query: string) {
  const found = searchPositions(tables, query, LISTED);
  const items: PickItem[] = found.matches.map(({ id, name, title, detail }) => {
    const refusal = refusalToMoveUnder(tables, positionIds, id);
    return {
      id,
      label: name,
      description: [name === title ? '' : title, detail].filter((part) => part !== '').join(' · '),
      refusal: refusal === null ? null : sayHere(refusal),
    };
  });
  // What can be chosen comes first: the arrows then start on something that works.
  items.sort((a, b) => Number(a.refusal !== null) - Number(b.refusal !== null));
  const toTop = refusalToMoveUnder(tables, positionIds, null);
  if (query.trim() === '' && toTop === null) {
    items.unshift({ id: TOP, label: t('move.toTop'), description: '', refusal: null });
  }
  const more = found.total - found.matches.length;
  const footer = items.length === 0 ? t('search.nothing', { query }) : more > 0 ? t('move.more', { count: more }) : '';
  return { items, footer };
}
