/**
 * An organisation as a Mermaid flowchart. Names stand in quotes, where only a few signs mean anything; Mermaid writes
 * those as entities with `#` in place of `&`.
 */
import type { Tables } from '../../model/tables.ts';
import { entriesOf, relationsAmong, relationWords, type DocumentOptions, type Entry } from './tree-part.ts';

const SPECIAL = /["#<>&`\\;{}|]/g;
/** What Mermaid draws before it refuses; hosts such as GitHub do not let a document raise them. */
const MOST_EDGES = 500;
const MOST_LETTERS = 50_000;

/** A text as it may stand inside the quotes of a label. */
export const escapeMermaid = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '')
    .replaceAll(SPECIAL, (sign) => `#${sign.codePointAt(0) ?? 0};`);

/** The flowchart; it ends with a line break. */
export function treeMermaid(tables: Tables, options: DocumentOptions): string {
  const entries = entriesOf(tables, options);
  const nodes = new Map(entries.map(({ id }, index) => [id, `n${index + 1}`]));
  const lines = entries.flatMap(({ id, managerId }) =>
    managerId === null ? [] : [`  ${nodes.get(managerId) ?? ''} --> ${nodes.get(id) ?? ''}\n`],
  );
  const relations = relationsAmong(tables, entries).map((relation) => {
    const words = escapeMermaid(relationWords(relation, options.say));
    return `  ${nodes.get(relation.fromPositionId) ?? ''} -. "${words}" .-> ${nodes.get(relation.toPositionId) ?? ''}\n`;
  });
  const chart = [
    'flowchart TD\n',
    ...entries.map((entry) => nodeLine(nodes.get(entry.id) ?? '', entry)),
    ...lines,
    ...relations,
    '  classDef open stroke-dasharray: 4 3\n',
  ].join('');
  const title = `---\ntitle: ${JSON.stringify(options.title.toWellFormed())}\n---\n`;
  return `${title}${limitNote(lines.length + relations.length, title.length + chart.length)}${chart}`;
}

function nodeLine(node: string, { name, title, details, status }: Entry): string {
  const second = [title, ...details].filter((part) => part !== '').join(' · ');
  const tag = status === '' ? '' : ` (${status})`;
  const label = [`${escapeMermaid(name)}${escapeMermaid(tag)}`, escapeMermaid(second)].filter((part) => part !== '');
  // A label must hold something.
  return `  ${node}["${label.join('<br/>') || ' '}"]${title === '' && status !== '' ? ':::open' : ''}\n`;
}

/** A comment for whoever wonders why the picture stays away. */
function limitNote(edges: number, letters: number): string {
  if (edges <= MOST_EDGES && letters <= MOST_LETTERS) return '';
  return `%% ${edges} lines, ${letters} letters: Mermaid draws this only with maxEdges and maxTextSize raised (${MOST_EDGES} and ${MOST_LETTERS} unless set).\n`;
}
