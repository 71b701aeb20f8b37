/** Cards that say what the scenario changes, and the ghosts where something was. */
import { nameOf } from '../../shared/model/record-name.ts';
import type { Tables } from '../../shared/model/tables.ts';
import type { CardChanges } from '../../shared/scenario/card-changes.ts';
import type { Ghost } from '../../shared/scenario/ghosts.ts';
import type { RolledUps } from '../../shared/scenario/rolled-up.ts';
import type { CardContent, CardDifference } from '../canvas/canvas-props.ts';
import { t } from '../i18n/t.ts';
import type { PositionId } from '../state/app-state.ts';
import { changeWords, markOf, sumsLine } from './change-marks.ts';

type CardOf = (id: PositionId) => CardContent;

interface Compared {
  readonly after: Tables;
  readonly changes: CardChanges;
  /** Empty where what is below is not added up. */
  readonly sums: RolledUps;
  readonly ghosts: ReadonlyMap<PositionId, Ghost>;
  /** Cards as they are, and as they were. */
  readonly cardOf: CardOf;
  readonly cardBefore: CardOf;
}

/** The cards of a comparison; each is made when it is first drawn. */
export function changedCards(compared: Compared): CardOf {
  const { changes, sums, ghosts, cardOf } = compared;
  const cards = new Map<PositionId, CardContent>();
  return (id) => {
    // Most cards are as they were.
    if (!changes.has(id) && !sums.has(id) && !ghosts.has(id)) return cardOf(id);
    const made = cards.get(id) ?? makeCard(compared, id);
    cards.set(id, made);
    return made;
  };
}

function makeCard(compared: Compared, id: PositionId): CardContent {
  const ghost = compared.ghosts.get(id);
  if (ghost !== undefined) return ghostCard(compared, ghost);
  const card = compared.cardOf(id);
  const difference = differenceOf(compared, id);
  return difference === null ? card : { ...card, difference };
}

/** Sentences are put together when somebody comes near enough to read them: most cards are seen from afar. */
function differenceOf({ changes, sums }: Compared, id: PositionId): CardDifference | null {
  const { marks, sentences } = changeWords(changes.get(id) ?? []);
  const below = sums.get(id);
  if (marks.length === 0 && below === undefined) return null;
  let line: string | null = below === undefined ? '' : null;
  let words: string | null = null;
  return {
    marks,
    isGhost: false,
    get sums() {
      return (line ??= below === undefined ? '' : sumsLine(below));
    },
    get words() {
      return (words ??= [...sentences, this.sums === '' ? '' : t('sums.below', { sums: this.sums })]
        .filter((text) => text !== '')
        .join('\n'));
    },
  };
}

function ghostCard({ after, cardBefore }: Compared, { of, why }: Ghost): CardContent {
  const was = cardBefore(of);
  const words = ghostWords(after, { of, why }, was.name);
  return {
    ...was,
    status: 'filled',
    statusLabel: '',
    warning: '',
    sign: '',
    details: [],
    reports: 0,
    below: 0,
    difference: { marks: [markOf(why, words.label)], sums: '', words: words.sentence, isGhost: true },
  };
}

/** What a ghost says, and in how many words. */
export function ghostWords(
  after: Tables,
  { of, why }: Ghost,
  name: string,
): { readonly label: string; readonly sentence: string } {
  if (why === 'removed') return { label: t('ghost.removed'), sentence: t('ghost.says.removed', { name }) };
  const manager = nameOf(after, after.position.get(of)?.managerPositionId);
  return manager === ''
    ? { label: t('ghost.movedToTop'), sentence: t('ghost.says.movedToTop', { name }) }
    : { label: t('ghost.moved', { manager }), sentence: t('ghost.says.moved', { name, manager }) };
}
