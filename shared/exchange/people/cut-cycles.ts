/** Cuts reporting lines that lead back to themselves. */
import type { Draft } from './draft.ts';
import type { Report } from './import-problem.ts';

/** Most names of a cycle that are said; the rest is counted. */
const NAMES_SAID = 8;

export interface CutLines {
  readonly managerOf: ReadonlyMap<Draft, Draft | null>;
  readonly cycles: number;
}

/** The lines without cycles: each is cut once, at its first row of the sheet, which then stands at the top. */
export function cutCycles(lines: ReadonlyMap<Draft, Draft | null>, report: Report): CutLines {
  const managerOf = new Map(lines);
  const isDone = new Set<Draft>();
  let cycles = 0;
  for (const start of lines.keys()) {
    const path = new Set<Draft>();
    let at: Draft | null = start;
    while (at !== null && !isDone.has(at) && !path.has(at)) {
      path.add(at);
      at = managerOf.get(at) ?? null;
    }
    if (at !== null && path.has(at)) {
      const members = [...path].slice([...path].indexOf(at));
      cycles++;
      managerOf.set(cut(members, report), null);
    }
    for (const draft of path) isDone.add(draft);
  }
  return { managerOf, cycles };
}

/** The member that is put at the top, reported with the names on the cycle. */
function cut(members: readonly Draft[], report: Report): Draft {
  const first = members.reduce((least, member) => (member.row < least.row ? member : least));
  const at = members.indexOf(first);
  const round = [...members.slice(at), ...members.slice(0, at), first];
  const names = round.slice(0, NAMES_SAID).map(({ name, title, row }) => name || title || `row ${row}`);
  if (round.length > NAMES_SAID) names.push(`… (${round.length - 1})`);
  report({ row: first.row, field: 'manager', what: 'cycle', done: 'cutCycle', values: { names: names.join(' → ') } });
  return first;
}
