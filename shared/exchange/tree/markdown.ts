/** An organisation as Markdown (CommonMark with the tables of GitHub): figures, the tree as an outline, relations. */
import { organisationSummary } from '../../analysis/organisation-summary.ts';
import { find, type Tables } from '../../model/tables.ts';
import { positionName } from '../../model/record-name.ts';
import { message, type Message } from '../../texts/message.ts';
import { entriesOf, relationsAmong, relationWords, type DocumentOptions, type Entry } from './tree-part.ts';

/** Signs that mean something inside a line of Markdown. A backslash before any of them makes it itself. */
const ACTIVE = /[\\`*_{}[\]<>#|~&!]/g;
/** What would begin a list, a heading or a line across the page. */
const LEADING = /^(\d{1,9})([.)])|^([-+=])/;
/** What GitHub turns into links although nothing says so. */
const AUTOLINK = /(https?|ftp)(:\/\/)|\b(www)(\.)|(@)/gi;

/** A text as one line of Markdown that reads as it was typed. */
export function escapeMarkdown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim().toWellFormed();
  return line
    .replaceAll(ACTIVE, String.raw`\$&`)
    .replace(LEADING, (_, digits = '', point = '', sign = '') =>
      sign === '' ? `${String(digits)}\\${String(point)}` : `\\${String(sign)}`,
    )
    .replaceAll(AUTOLINK, (found) => found.replace(/:|\.|@/, (sign) => `\\${sign}`));
}

/** The document; it ends with a line break. */
export function treeMarkdown(tables: Tables, options: DocumentOptions): string {
  const { title, note, say } = options;
  const entries = entriesOf(tables, options);
  const relations = relationsAmong(tables, entries).map((relation) => {
    const nameOf = (id: Entry['id']): string => {
      const position = find(tables, id);
      return position === undefined ? id : positionName(tables, position);
    };
    const [from, to] = [nameOf(relation.fromPositionId), nameOf(relation.toPositionId)].map(escapeMarkdown);
    return `- ${from} → ${to}: ${escapeMarkdown(relationWords(relation, say))}\n`;
  });
  return [
    `# ${escapeMarkdown(title)}\n`,
    note === '' ? '' : `\n${escapeMarkdown(note)}\n`,
    `\n## ${say(message('picture.figures'))}\n\n`,
    figures(tables, entries, say),
    `\n## ${say(message('picture.organisation'))}\n\n`,
    ...entries.map((entry) => outlineLine(entry, say)),
    relations.length === 0 ? '' : `\n## ${say(message('picture.relations'))}\n\n`,
    ...relations,
  ].join('');
}

function outlineLine({ depth, name, title, details, status, hidden }: Entry, say: (text: Message) => string): string {
  const words = [title, ...details].filter((part) => part !== '').map(escapeMarkdown);
  const tag = status === '' ? '' : ` *${escapeMarkdown(status)}*`;
  const folded = hidden === 0 ? '' : ` (${escapeMarkdown(say(message('picture.more', { count: hidden })))})`;
  const rest = words.length === 0 ? '' : `, ${words.join(' · ')}`;
  return `${'  '.repeat(depth)}- **${escapeMarkdown(name)}**${rest}${tag}${folded}\n`;
}

/** The figures of the whole plan where all of it is shown, else of what is shown. */
function figures(tables: Tables, entries: readonly Entry[], say: (text: Message) => string): string {
  const isWhole = entries.length === tables.position.size;
  const { people, openPositions, closedPositions, teams, managers, layers, span } = organisationSummary(tables);
  const rows: readonly (readonly [Message['key'], number])[] = isWhole
    ? [
        ['picture.figure.positions', entries.length],
        ['picture.figure.people', people],
        ['picture.figure.open', openPositions],
        ['picture.figure.closed', closedPositions],
        ['picture.figure.teams', teams],
        ['picture.figure.managers', managers],
        ['picture.figure.layers', layers],
        ['picture.figure.span', span.median],
        ['picture.figure.spanMax', span.max],
      ]
    : partFigures(tables, entries);
  const lines = rows.map(([key, value]) => `| ${say(message(key))} | ${value} |\n`);
  return `| ${say(message('picture.figure'))} | ${say(message('picture.value'))} |\n| --- | ---: |\n${lines.join('')}`;
}

function partFigures(tables: Tables, entries: readonly Entry[]): readonly (readonly [Message['key'], number])[] {
  const positions = entries.flatMap(({ id }) => find(tables, id) ?? []);
  const count = (status: string): number => positions.filter((position) => position.status === status).length;
  return [
    ['picture.figure.positions', entries.length],
    ['picture.figure.people', new Set(positions.flatMap(({ personId }) => personId ?? [])).size],
    ['picture.figure.open', count('open')],
    ['picture.figure.closed', count('closed')],
    ['picture.figure.teams', new Set(positions.flatMap(({ teamId }) => teamId ?? [])).size],
    ['picture.figure.managers', new Set(entries.flatMap(({ managerId }) => managerId ?? [])).size],
    ['picture.figure.layers', entries.reduce((most, { depth }) => Math.max(most, depth + 1), 0)],
  ];
}
