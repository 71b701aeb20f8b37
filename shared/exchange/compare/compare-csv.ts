/** A comparison as lists for spreadsheets: measures, differences, people. */
import { COMPARED_NAMES, figureOf, isChangeName, measureMessage, SPAN_LABELS } from '../../scenario/comparison.ts';
import { differenceKindMessage, differenceMessage } from '../../scenario/difference-message.ts';
import { impactKindMessage } from '../../scenario/impact-message.ts';
import { PERSON_FACTS, personFacts } from '../../scenario/person-facts.ts';
import type { Figures } from '../../scenario/comparison.ts';
import { message, type Message } from '../../texts/message.ts';
import { csvText, type CsvCell } from '../csv.ts';
import type { Compared, ComparedPair } from './compared.ts';

/** A measure a line and a branch a column, each with its difference from the first; over months a block of lines a month. */
export function measuresCsv({ names, figures, months, say }: Compared): string {
  const [, ...others] = names;
  const head = [
    ...(months === null ? [] : [say(message('comparison.month'))]),
    say(message('comparison.measure')),
    ...names.slice(0, 1),
    ...others.flatMap((name) => [name, say(message('comparison.moreAs', { name }))]),
  ];
  const lines =
    months === null
      ? measureLines(figures, say)
      : months.days.flatMap((day, at) =>
          measureLines(months.grid[at] ?? [], say).map((line) => [day.slice(0, 7), ...line]),
        );
  return csvText([head, ...lines]);
}

function measureLines(figures: readonly Figures[], say: Compared['say']): readonly (readonly CsvCell[])[] {
  const line = (label: string, values: readonly (number | null)[]): readonly CsvCell[] => {
    const [first = null, ...rest] = values;
    return [label, first, ...rest.flatMap((value) => [value, deltaOf(first, value)])];
  };
  const measures = COMPARED_NAMES.map((name) => {
    const values = figures.map((one) => figureOf(one, name));
    // The first is what people's changes are counted from: it has none to tell.
    return line(say(measureMessage(name)), isChangeName(name) ? [null, ...values.slice(1)] : values);
  });
  const spans = SPAN_LABELS.map((range, at) =>
    line(
      `${say(message('measure.spans'))}: ${range}`,
      figures.map(({ measures: { spans: counts } }) => counts[at] ?? 0),
    ),
  );
  return [...measures, ...spans];
}

const deltaOf = (first: number | null, value: number | null): number | null =>
  first === null || value === null ? null : Math.round((value - first) * 1000) / 1000;

/** A difference a line, with the move that made it. Of pay it is said that it differs, not by how much. */
export function differencesCsv({ names: [first = ''], pairs, say }: Compared): string {
  const head = heads(say, [
    message('comparison.against', { name: first }),
    message('comparison.kind'),
    message('comparison.name'),
    message('comparison.position'),
    message('comparison.field'),
    message('comparison.before'),
    message('comparison.after'),
    message('comparison.what'),
    message('comparison.move'),
    message('comparison.moveDate'),
    message('comparison.record'),
  ]);
  const lines = pairs.flatMap(({ name: branch, differences, moveOf }) =>
    differences.map((difference): readonly CsvCell[] => {
      const { kind, name, title, field, from, to, id } = difference;
      const move = moveOf(difference)?.move;
      return [
        branch,
        say(differenceKindMessage(kind)),
        name,
        title,
        field,
        from,
        to,
        say(differenceMessage(difference)),
        move?.label ?? null,
        move?.effectiveDate ?? null,
        id,
      ];
    }),
  );
  return csvText([head, ...lines]);
}

/** A person a line: what changes, and where they stand before and after. */
export function impactCsv({ names: [first = ''], pairs, say }: Compared): string {
  const head = heads(say, [
    message('comparison.against', { name: first }),
    message('comparison.person'),
    message('comparison.changes'),
    ...PERSON_FACTS.flatMap((fact) => {
      const field = message(`impact.field.${fact}`);
      return [message('comparison.fieldBefore', { field }), message('comparison.fieldAfter', { field })];
    }),
  ]);
  return csvText([head, ...pairs.flatMap((pair) => peopleLines(pair, say))]);
}

const peopleLines = ({ name: branch, before, after, impact }: ComparedPair, say: Compared['say']) =>
  impact.map(({ personId, name, changes }): readonly CsvCell[] => {
    const [then, now] = [personFacts(before, personId), personFacts(after, personId)];
    const kinds = changes.length === 0 ? (['nothing'] as const) : changes.map(({ kind }) => kind);
    return [
      branch,
      name,
      kinds.map((kind) => say(impactKindMessage(kind))).join('; '),
      ...PERSON_FACTS.flatMap((fact) => [then?.[fact] || null, now?.[fact] || null]),
    ];
  });

const heads = (say: Compared['say'], texts: readonly Message[]): readonly CsvCell[] => texts.map(say);
