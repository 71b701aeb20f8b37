/** The differences between a list and a plan as JSON for programs and as text for people. */
import type { Acceptance, LeftChoice } from '../../shared/exchange/reimport/accept.ts';
import type { Comparison } from '../../shared/exchange/reimport/compare.ts';
import { DIFFERENCE_KINDS, type Difference } from '../../shared/exchange/reimport/difference.ts';
import type { Doubt } from '../../shared/exchange/reimport/doubt.ts';
import type { Settled } from '../../shared/exchange/reimport/settle.ts';
import type { ImportProblem } from '../../shared/exchange/people/import-problem.ts';
import type { Mapping } from '../../shared/exchange/people/mapping.ts';
import { find } from '../../shared/model/tables.ts';
import { say, type Message } from '../../shared/texts/message.ts';
import { problemJson } from './problem-report.ts';

/** A scenario for which the list made new questions, and how many. */
export interface TouchedScenario {
  readonly scenario: string;
  readonly conflicts: number;
  readonly lapses: number;
  readonly repairs: number;
}

export interface Taken {
  readonly acceptance: Acceptance;
  readonly settled: Settled;
  readonly left: LeftChoice;
  readonly touched: readonly TouchedScenario[];
}

export interface Reimported {
  readonly comparison: Comparison;
  readonly mapping: Mapping;
  readonly problems: readonly ImportProblem[];
  readonly alarm: Message | null;
  /** What was brought in; null when nothing was to be. */
  readonly taken: Taken | null;
  /** The plan that was written. */
  readonly out: string | null;
}

/** Everything, with the rows of the list. */
export function reimportJson({ comparison, mapping, problems, alarm, taken, out }: Reimported): object {
  const lines = Object.fromEntries(
    DIFFERENCE_KINDS.map((kind) => [
      kind,
      comparison.differences.filter((one) => one.kind === kind).map((one) => differenceJson(comparison, one)),
    ]),
  );
  return {
    ...lines,
    doubtful: comparison.doubts.map(doubtJson),
    unchanged: comparison.unchanged,
    counts: countsOf(comparison),
    warning: alarm === null ? null : say(alarm),
    accepted: taken === null ? null : takenJson(taken),
    mapping,
    problems: problems.map(problemJson),
    out,
  };
}

function countsOf({ differences, doubts, unchanged }: Comparison): Readonly<Record<string, number>> {
  const kinds = DIFFERENCE_KINDS.map((kind) => [kind, differences.filter((one) => one.kind === kind).length] as const);
  return { ...Object.fromEntries(kinds), doubtful: doubts.length, unchanged };
}

/** The id is the one of the list where there is one. */
function differenceJson({ tables }: Comparison, difference: Difference) {
  const { kind, rows, positionId, name, title, fields, position, note } = difference;
  const id = (position ?? find(tables, positionId))?.externalId ?? null;
  const base = { rows, id, positionId, name, title, ...(note === undefined ? {} : { note: say(note) }) };
  const [only] = fields;
  if (kind === 'moved' || kind === 'retitled') return { ...base, from: only?.from ?? null, to: only?.to ?? null };
  return kind === 'changed' ? { ...base, fields } : base;
}

const doubtJson = ({ key, rows, question, choices, answer, isAnswered }: Doubt) => ({
  key,
  rows,
  question: say(question),
  answer,
  isAnswered,
  choices: choices.map(({ value, meaning }) => ({ value, meaning: say(meaning) })),
});

const takenJson = ({ acceptance, settled, left, touched }: Taken) => ({
  ...acceptance.counts,
  leftPositions: left,
  cameAlong: [...settled.companions].map(([key, { neededBy, why }]) => ({ key, neededBy, why: say(why) })),
  peopleGone: acceptance.peopleGone,
  groupsGone: acceptance.groupsGone,
  alongside: acceptance.alongside,
  rehomed: acceptance.rehomed,
  scenarios: touched,
});

/** Lines written out for people of each kind; `--json` lists all. */
const SHOWN = 10;

/** The same for people to read, the long lists cut. */
export function reimportText({ comparison, problems, alarm, taken, out }: Reimported): string {
  const { differences, doubts, unchanged } = comparison;
  const parts = DIFFERENCE_KINDS.flatMap((kind) => {
    const lines = differences.filter((one) => one.kind === kind).map(differenceLine);
    return [`${kind}: ${lines.length}`, ...cut(lines)];
  });
  const questions = doubts.map(
    ({ key, question, choices, answer }) =>
      `${key}: ${say(question)} ${choices.map((one) => `${one.value === answer ? '[x]' : '[ ]'} ${one.value} ${say(one.meaning)}`).join('; ')}`,
  );
  return [
    ...parts,
    `doubtful: ${doubts.length}`,
    ...cut(questions),
    `unchanged: ${unchanged}`,
    `problems of the list: ${problems.length}`,
    ...(alarm === null ? [] : [say(alarm)]),
    ...(taken === null
      ? ['Nothing was written. --accept all brings everything in, --accept joined,moved some of it.']
      : [...taken.settled.companions.values()].map(({ why }) => say(why))),
    ...(taken?.touched ?? []).map(
      ({ scenario, conflicts, lapses, repairs }) =>
        `Scenario ${scenario}: ${conflicts} new conflicts, ${lapses} edits that no longer apply, ${repairs} repairs; see scenario rebase.`,
    ),
    ...(out === null ? [] : [`Wrote ${out}.`]),
  ].join('\n');
}

function cut(lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, SHOWN).map((line) => `  ${line}`);
  return lines.length > SHOWN ? [...shown, `  … and ${lines.length - SHOWN} more; --json lists them all.`] : shown;
}

function differenceLine({ kind, rows, name, title, fields, note }: Difference): string {
  const where = rows.length === 0 ? '' : `row ${rows.join(', ')}: `;
  const who = title === '' || title === name ? name : `${name} (${title})`;
  const isChange = kind !== 'joined' && kind !== 'left';
  const what = fields.map(({ field, from, to }) => `${field} ${from ?? 'none'} → ${to ?? 'none'}`).join('; ');
  return `${where}${who}${isChange ? `: ${what}` : ''}${note === undefined ? '' : `. ${say(note)}`}`;
}
