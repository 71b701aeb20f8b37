/** Fill an open position: people on the bench first, then everybody else, or somebody new by name. */
import { benchOf } from '../../../shared/analysis/bench.ts';
import { seatsOf } from '../../../shared/analysis/held-seats.ts';
import type { Id } from '../../../shared/model/kinds.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { foldText } from '../../../shared/util/fold-text.ts';
import type { PickItem } from '../../components/pick-list.tsx';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import { dispatch } from '../../state/dispatch.ts';
import { closeDialog } from '../../state/view.ts';
import { PickDialog, type Choices } from './pick-dialog.tsx';
import { footerOf } from './position-choices.ts';

const LISTED = 40;
const NEW = 'new:';

export function FillDialog({ tables, positionId }: { readonly tables: Tables; readonly positionId: PositionId }) {
  return (
    <PickDialog
      title={t('fill.title', { title: find(tables, positionId)?.title ?? '' })}
      label={t('fill.find')}
      choices={(query) => choices(tables, query)}
      onPick={(id) => {
        closeDialog();
        const isNew = id.startsWith(NEW);
        const person = isNew ? { newName: id.slice(NEW.length) } : { id: id as Id<'person'> };
        dispatch('fillPosition', { positionId, person });
      }}
    />
  );
}

function choices(tables: Tables, query: string): Choices {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const fits = ({ name }: { readonly name: string }): boolean => {
    const folded = foldText(name);
    return words.every((word) => folded.includes(word));
  };
  const waiting = benchOf(tables).filter(fits);
  // Who holds a position is offered once a name is asked for: it is the exception.
  const placed =
    words.length === 0
      ? []
      : [...tables.person.values()].filter((person) => isPlaced(tables, person.id) && fits(person));
  const found: readonly PickItem[] = [
    ...waiting.map(({ id, name }) => ({ id, label: name, description: t('fill.onBench'), refusal: null })),
    ...placed.map(({ id, name }) => ({
      id,
      label: name,
      description: t('fill.holds', { title: seatsOf(tables, id)[0]?.title ?? '' }),
      refusal: null,
    })),
  ];
  const listed = found.slice(0, LISTED);
  const name = query.trim();
  const added = { id: `${NEW}${name}`, label: t('fill.new', { name }), description: t('fill.newText'), refusal: null };
  const items = name === '' ? listed : [...listed, added];
  return {
    items,
    footer: items.length === 0 ? t('fill.empty') : footerOf(query, items.length, found.length - listed.length),
  };
}

const isPlaced = (tables: Tables, id: Id<'person'>): boolean => seatsOf(tables, id).length > 0;
