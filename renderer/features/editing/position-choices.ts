/** Positions to pick from, as a search finds them; those that cannot be taken say why and stand last. */
import { searchPositions } from '../../../shared/analysis/search-positions.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import type { Message } from '../../../shared/texts/message.ts';
import type { PickItem } from '../../components/pick-list.tsx';
import { sayHere } from '../../i18n/say.ts';
import { t } from '../../i18n/t.ts';
import type { PositionId } from '../../state/app-state.ts';
import type { Choices } from './pick-dialog.tsx';

/** Positions listed at once; typing narrows down. */
const LISTED = 40;

export function positionChoices(tables: Tables, query: string, refusalOf: (id: PositionId) => Message | null): Choices {
  const found = searchPositions(tables, query, LISTED);
  const items: PickItem[] = found.matches.map(({ id, name, title, detail }) => {
    const refusal = refusalOf(id);
    return {
      id,
      label: name,
      description: [name === title ? '' : title, detail].filter((part) => part !== '').join(' · '),
      refusal: refusal === null ? null : sayHere(refusal),
    };
  });
  // What can be chosen comes first: the arrows then start on something that works.
  items.sort((a, b) => Number(a.refusal !== null) - Number(b.refusal !== null));
  return { items, footer: footerOf(query, items.length, found.total - found.matches.length) };
}

/** What is said below a list: that nothing fits, or how many more there are. */
export function footerOf(query: string, listed: number, more: number): string {
  if (listed === 0) return t('pick.nothing', { query });
  return more > 0 ? t('pick.more', { count: more }) : '';
}
