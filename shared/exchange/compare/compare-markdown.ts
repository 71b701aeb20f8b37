/** A comparison as a document in Markdown: measures, and for each branch what differs and what becomes of people. */
import {
  COMPARED_NAMES,
  deltaMessage,
  figureOf,
  figureText,
  isChangeName,
  measureMessage,
  type ComparedName,
  type Figures,
} from '../../scenario/comparison.ts';
import { differenceMessage } from '../../scenario/difference-message.ts';
import { impactMessage } from '../../scenario/impact-message.ts';
import { message } from '../../texts/message.ts';
import { escapeMarkdown } from '../tree/markdown.ts';
import type { Compared, ComparedPair } from './compared.ts';

/** The document; it ends with a line break. */
export function comparisonMarkdown(compared: Compared): string {
  const { plan, names, day, say } = compared;
  const first = escapeMarkdown(names[0] ?? '');
  const when = day === null ? message('comparison.afterAll') : message('comparison.onDay', { day });
  return [
    `# ${said(say(message('comparison.title', { name: plan })))}\n\n`,
    `${said(say(message('comparison.against', { name: names[0] ?? '' })))}. ${said(say(when))}.\n\n`,
    `## ${said(say(message('comparison.measures')))}\n\n`,
    measures(compared),
    months(compared),
    ...compared.pairs.map((pair) => pairSections(pair, first, say)),
  ].join('');
}

const said = escapeMarkdown;

function measures({ names, figures, say }: Compared): string {
  const lines = COMPARED_NAMES.map((name) => {
    const [first, ...others] = figures;
    if (first === undefined) return '';
    const start = figureOf(first, name);
    const own = isChangeName(name) ? '–' : figureText(start);
    return row([said(say(measureMessage(name))), own, ...others.map((one) => withDelta(one, name, start, say))]);
  });
  return table([said(say(message('comparison.measure'))), ...names.map(said)], lines);
}

/** Beside the first: a count of people with a change speaks for itself. */
function withDelta(figures: Figures, name: ComparedName, first: number | null, say: Compared['say']): string {
  const value = figureOf(figures, name);
  const delta = isChangeName(name) ? null : deltaMessage(name, first, value);
  return delta === null ? figureText(value) : `${figureText(value)} (${say(delta)})`;
}

function months({ months: over, names, measure, say }: Compared): string {
  if (over === null) return '';
  const lines = over.days.map((day, at) =>
    row([day.slice(0, 7), ...(over.grid[at] ?? []).map((figures) => figureText(figureOf(figures, measure)))]),
  );
  return `\n## ${said(say(measureMessage(measure)))}\n\n${table([said(say(message('comparison.month'))), ...names.map(said)], lines)}`;
}

function pairSections(pair: ComparedPair, first: string, say: Compared['say']): string {
  const [from, to] = [first, pair.name];
  const heading = (key: 'comparison.differences' | 'comparison.people'): string =>
    `\n## ${say(message(key, { from, to: said(to) }))}\n\n`;
  const differences = pair.differences.map((difference) => {
    const move = pair.moveOf(difference)?.move;
    const by = move === undefined ? '' : ` *(${said(move.label)}, ${move.effectiveDate})*`;
    return `- ${said(say(differenceMessage(difference)))}${by}\n`;
  });
  const changed = pair.impact.filter(({ changes }) => changes.length > 0);
  const people = changed.map(({ name, changes }) =>
    row([said(name), changes.map((change) => said(say(impactMessage(change)))).join('; ')]),
  );
  const rest = pair.impact.length - changed.length;
  return [
    heading('comparison.differences'),
    ...(differences.length === 0 ? [`${said(say(message('comparison.noDifferences')))}\n`] : differences),
    heading('comparison.people'),
    people.length === 0
      ? ''
      : `${table([message('comparison.person'), message('comparison.changes')].map(say), people, true)}\n`,
    `${said(say(message('comparison.unchanged', { count: rest })))}\n`,
  ].join('');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const table = (head: readonly string[], rows: readonly string[], isText = false): string =>
  `${row(head)}| --- |${(isText ? ' --- |' : ' ---: |').repeat(head.length - 1)}\n${rows.join('')}`;
