/** What a screen reader says of a position. */
import { t } from '../i18n/t.ts';
import { reportingTree } from '../../shared/analysis/reporting-tree.ts';
import { siblingsOf } from '../../shared/analysis/siblings.ts';
import { find, type Tables } from '../../shared/model/tables.ts';
import type { PositionId } from '../state/app-state.ts';
import type { CardContent } from '../canvas/canvas-props.ts';
import { cardsOf, cardStatus } from './cards.ts';

/** "Budi Santoso, VP Engineering, filled, reports to Ana, 5 direct reports, 34 in all". */
export function describePosition(tables: Tables, folded: ReadonlySet<PositionId>, id: PositionId): string {
  const position = find(tables, id);
  if (position === undefined) return '';
  const cardOf = cardsOf(tables);
  const card = cardOf(id);
  const tree = reportingTree(tables);
  const manager = tree.managerOf(id);
  const siblings = siblingsOf(tree, id);
  const parts = [
    card.name,
    card.title,
    t(`status.${cardStatus(position)}`),
    manager === null ? t('canvas.describe.top') : t('canvas.describe.reportsTo', { manager: cardOf(manager).name }),
    card.reports === 0
      ? t('canvas.describe.noReports')
      : t('canvas.describe.reports', { count: card.reports, total: card.below }),
    siblings.length > 1
      ? t(manager === null ? 'canvas.describe.root' : 'canvas.describe.sibling', {
          at: siblings.indexOf(id) + 1,
          count: siblings.length,
        })
      : '',
    card.reports > 0 && folded.has(id) ? t('canvas.describe.folded') : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

interface Around {
  readonly shown: Tables;
  readonly folded: ReadonlySet<PositionId>;
  readonly cardOf: (id: PositionId) => CardContent;
}

/** The same of any card of the canvas: with who is not there on the day, what changed, and what a ghost is. */
export function describeCard(id: PositionId, { shown, folded, cardOf }: Around): string {
  const { name, absence = '', difference } = cardOf(id);
  const what = difference?.isGhost === true ? t('ghost.describe', { name }) : describePosition(shown, folded, id);
  return [what, absence, difference?.words ?? ''].filter((part) => part !== '').join(', ');
}
