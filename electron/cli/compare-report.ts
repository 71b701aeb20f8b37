/** A comparison as JSON for programs and as text for people. */
import type { Tables } from '../../shared/model/tables.ts';
import { differenceMessage } from '../../shared/scenario/difference-message.ts';
import { countsOf, differences, DIFFERENCE_KINDS, type Difference } from '../../shared/scenario/differences.ts';
import { impactMessage } from '../../shared/scenario/impact-message.ts';
import { say } from '../../shared/texts/message.ts';
import type { Effective } from '../../shared/scenario/effective.ts';
import { IMPACT_KINDS, impactCounts, impactOf, type Impact } from '../../shared/scenario/impact.ts';
import { MEASURE_NAMES, measuresOn, SPAN_RANGES, type Measures } from '../../shared/scenario/measures.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import { textTable } from './text-table.ts';

export interface Column {
  readonly name: string;
  readonly id: string | null;
  readonly shown: Effective;
}

export interface Compared {
  /** What it is compared with comes first. */
  readonly columns: readonly Column[];
  readonly at: IsoDate | null;
}

/** Everything, differences and people of each column against the first. */
export function compareJson({ columns, at }: Compared): object {
  return {
    at,
    against: columns[0]?.name ?? null,
    columns: columns.map((column, index) => ({
      name: column.name,
      id: column.id,
      measures: measuresOn(column.shown.tables, at),
      open: openOf(column.shown),
      ...(index === 0 ? {} : againstFirst(columns[0]!.shown.tables, column.shown.tables, at)),
    })),
  };
}

export const openOf = ({ conflicts, lapses, repairs }: Effective) => ({
  conflicts: conflicts.length,
  lapses: lapses.length,
  repairs: repairs.length,
});

function againstFirst(before: Tables, after: Tables, at: IsoDate | null) {
  const list = differences(before, after, at);
  const impact = impactOf(before, after, at);
  return { counts: countsOf(list), differences: list, impactCounts: impactCounts(impact), impact };
}

/** Lines written out for people of each kind; `--json` lists all. */
const SHOWN = 5;

/** The same for people to read, the long lists cut. */
export function compareText({ columns, at }: Compared): string {
  const [first, ...others] = columns;
  if (first === undefined) return '';
  const when = at === null ? 'after everything planned' : `on ${at}`;
  return [
    `Compared with ${first.name}, ${when}.`,
    '',
    ...textTable([['', ...columns.map(({ name }) => name)], ...measureRows(columns, at)]),
    ...others.flatMap((column) => ['', ...columnLines(first.shown.tables, column, at)]),
  ].join('\n');
}

function measureRows(columns: readonly Column[], at: IsoDate | null): readonly (readonly string[])[] {
  const measures = columns.map(({ shown }) => measuresOn(shown.tables, at));
  const row = (name: string, valueOf: (of: Measures) => number): readonly string[] => {
    const [start = 0, ...rest] = measures.map(valueOf);
    return [name, String(start), ...rest.map((value) => withDelta(value, start))];
  };
  const spans = [...SPAN_RANGES, Infinity].map((most, index) => {
    const least = (SPAN_RANGES[index - 1] ?? 0) + 1;
    const range = most === Infinity ? `${least}+` : least === most ? String(most) : `${least}-${most}`;
    return row(`managers of ${range}`, ({ spans: counts }) => counts[index] ?? 0);
  });
  return [...MEASURE_NAMES.map((name) => row(name, (of) => of[name])), ...spans];
}

function withDelta(value: number, start: number): string {
  const delta = Math.round((value - start) * 1000) / 1000;
  return delta === 0 ? String(value) : `${value} (${delta > 0 ? '+' : ''}${delta})`;
}

function columnLines(before: Tables, { name, shown }: Column, at: IsoDate | null): readonly string[] {
  const list = differences(before, shown.tables, at);
  const { conflicts, lapses, repairs } = openOf(shown);
  const open = conflicts + lapses + repairs;
  return [
    `${name}: ${list.length} ${list.length === 1 ? 'difference' : 'differences'}`,
    ...DIFFERENCE_KINDS.flatMap((kind) => kindLines(list.filter((one) => one.kind === kind))),
    ...impactLines(impactOf(before, shown.tables, at)),
    ...(open === 0
      ? []
      : [`  ${conflicts} conflicts, ${lapses} edits without effect, ${repairs} repairs: see scenario rebase.`]),
  ];
}

function kindLines(list: readonly Difference[]): readonly string[] {
  const [first] = list;
  if (first === undefined) return [];
  const shown = list.slice(0, SHOWN).map((one) => `    ${say(differenceMessage(one))}`);
  return [`  ${first.kind}: ${list.length}`, ...shown, ...moreLines(list.length - shown.length)];
}

function impactLines(list: readonly Impact[]): readonly string[] {
  const counts = impactCounts(list);
  const touched = list.filter(({ changes }) => changes.length > 0);
  if (touched.length === 0) return ['  people: nothing changes for anybody'];
  const kinds = IMPACT_KINDS.filter((kind) => counts[kind] > 0).map((kind) => `${kind} ${counts[kind]}`);
  const shown = touched.slice(0, SHOWN).map(({ name, changes }) => {
    const said = changes.map((change) => say(impactMessage(change)));
    return `    ${name}: ${said.join('; ')}`;
  });
  return [
    `  people: something changes for ${touched.length} of ${list.length} (${kinds.join(', ')})`,
    ...shown,
    ...moreLines(touched.length - shown.length),
  ];
}

const moreLines = (hidden: number): readonly string[] =>
  hidden > 0 ? [`    … and ${hidden} more; --json lists them all.`] : [];
