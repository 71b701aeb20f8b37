/** What a picture is made from: the plan on its day, and what a scenario changes in it, as the canvas shows both. */
import { tablesOnDay } from '../../../shared/analysis/on-day.ts';
import { shownIn } from '../../../shared/drawing/organisation-scene.ts';
import type { PictureChanges } from '../../../shared/drawing/picture-changes.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import type { ChangesLook } from '../../../shared/model/view.ts';
import type { PictureOptions } from '../../../shared/drawing/plan-picture.ts';
import { shownMarks } from '../../canvas/canvas-props.ts';
import { cardsOf } from '../../cards/cards.ts';
import { changedCards } from '../../cards/changed-cards.ts';
import { absenceOn } from '../../cards/presence.ts';
import { sayLongDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import { changesShown, type ChangesShown } from '../../state/changes.ts';
import { partOf, type Source, type What } from './choice.ts';

export interface PictureSource {
  readonly tables: Tables;
  /** Null: nothing is compared. */
  readonly changes: PictureChanges | null;
  readonly absenceOf: NonNullable<PictureOptions['absenceOf']>;
  /** Which scenario, and which day. */
  readonly notes: readonly string[];
}

/** Parts without the whole around them, and pages for every manager, show what is there after the changes. */
const wayFor = (what: What, way: ChangesLook): ChangesLook =>
  what === 'branches' ? 'plain' : what === 'view' || way !== 'only' ? way : 'after';

export function pictureSource(what: What, source: Source): PictureSource {
  const { before, look, date } = source;
  const way = wayFor(what, look.changes);
  const shown =
    before === null || way === 'plain' ? null : changesShown({ before, after: source.tables, day: date }, way);
  const tables = tablesOnDay(shown?.tables ?? source.tables, date);
  return {
    tables,
    changes: shown === null ? null : pictureChanges(shown, way === 'before'),
    absenceOf: (position) =>
      absenceOn(position, position.personId === null ? undefined : find(tables, position.personId), date),
    notes: notesOf(source, way),
  };
}

/** How many positions a picture of the changes alone shows; null for any other. */
export function touchedIn(what: What, source: Source): number | null {
  const { before, look, tables } = source;
  if (before === null || wayFor(what, look.changes) !== 'only') return null;
  const { tree, ghosts } = changesShown({ before, after: tables, day: source.date }, 'only');
  const { folded, tops } = partOf(what, source);
  const all = look.focusRoot === null ? tree.roots : tops;
  return shownIn(tree, { tops: all, folded }).filter((id) => !ghosts.has(id)).length;
}

function pictureChanges(shown: ChangesShown, isBefore: boolean): PictureChanges {
  const [cardOf, cardBefore] = [cardsOf(shown.tables), cardsOf(shown.before)];
  const cards = changedCards({ ...shown, sums: isBefore ? new Map() : shown.sums, cardOf, cardBefore });
  return {
    tree: shown.tree,
    isPart: shown.isPart,
    ghosts: shown.ghosts,
    before: shown.before,
    differenceOf: (id) => {
      const { difference } = cards(id);
      if (difference === undefined) return null;
      const marks = shownMarks(difference.marks).map(({ tone, sign, label }) => ({ tone, text: `${sign} ${label}` }));
      return { marks, sums: difference.sums };
    },
  };
}

function notesOf({ before, branchName, date }: Source, way: ChangesLook): readonly string[] {
  const key = way === 'before' ? 'export.before' : 'export.branch';
  // A snapshot is called what its name says.
  const name = before === null || branchName === null ? (branchName ?? '') : t(key, { name: branchName });
  return [name, date === null ? '' : t('export.onDay', { day: sayLongDay(date) })].filter((note) => note !== '');
}
