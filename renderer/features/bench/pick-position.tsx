/** A dialog that picks a position for a person. What cannot be picked says why and stands last. */
import { Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { searchPositions } from '../../../shared/analysis/search-positions.ts';
import type { Id } from '../../../shared/model/kinds.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import type { Message } from '../../../shared/texts/message.ts';
import { PickList, type PickItem } from '../../components/pick-list.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { canvas } from '../../state/canvas-handle.ts';
import { useApp } from '../../state/store.ts';
import { closeDialog } from '../../state/view.ts';

/** Positions listed at once; typing narrows down. */
const LISTED = 40;
const NONE = 'none';

interface PickPositionProps {
  readonly personId: Id<'person'>;
  readonly title: 'bench.placeTitle' | 'bench.fillTitle';
  readonly label: string;
  /** The entry for no position at all; null when there is none. */
  readonly noneLabel: string | null;
  readonly refusalOf: (id: PositionId | null) => Message | null;
  readonly onPick: (id: PositionId | null) => void;
}

export function PickPosition(props: PickPositionProps) {
  const tables = useApp((state) => state.document?.tables ?? null);
  const [query, setQuery] = useState('');
  const { items, more } = useMemo(
    () => (tables === null ? { items: [], more: 0 } : choices(tables, query, props)),
    // The rest of the properties follow from the person.
    // oxlint-disable-next-line react/exhaustive-deps
    [tables, query, props.personId],
  );
  if (tables === null) return null;
  const footer = items.length === 0 ? t('search.nothing', { query }) : more > 0 ? t('move.more', { count: more }) : '';
  return (
    <Modal
      opened
      title={t(props.title, { name: find(tables, props.personId)?.name ?? '' })}
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="md"
    >
      <PickList
        label={props.label}
        query={query}
        onQuery={setQuery}
        items={items}
        footer={footer}
        onPick={(id) => {
          closeDialog();
          props.onPick(id === NONE ? null : (id as PositionId));
          canvas()?.focus();
        }}
      />
    </Modal>
  );
}

/** Of all that fits, what can be picked comes first: of thousands of positions only a few may be open. */
function choices(tables: Tables, query: string, { refusalOf, noneLabel }: PickPositionProps) {
  const { matches, total } = searchPositions(tables, query, tables.position.size);
  const items: PickItem[] = matches.map(({ id, name, title, detail }) => {
    const refusal = refusalOf(id);
    return {
      id,
      label: name,
      description: [name === title ? '' : title, detail].filter((part) => part !== '').join(' · '),
      refusal: refusal === null ? null : sayHere(refusal),
    };
  });
  const open = items.filter(({ refusal }) => refusal === null);
  const listed = [...open, ...items.filter(({ refusal }) => refusal !== null)].slice(0, LISTED);
  const none: readonly PickItem[] =
    noneLabel === null || query.trim() !== '' ? [] : [{ id: NONE, label: noneLabel, description: '', refusal: null }];
  return { items: [...none, ...listed], more: total - listed.length };
}
