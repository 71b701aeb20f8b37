/** Hands the comparison on as a document or as lists. */
import { differencesCsv, impactCsv, measuresCsv } from '../../shared/exchange/compare/compare-csv.ts';
import { comparisonMarkdown } from '../../shared/exchange/compare/compare-markdown.ts';
import type { Compared, ComparedPair } from '../../shared/exchange/compare/compared.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { branchName } from '../../shared/scenario/branch-name.ts';
import { branchTables, type Branch } from '../../shared/scenario/branch.ts';
import { figuresOver } from '../../shared/scenario/comparison.ts';
import { differences } from '../../shared/scenario/differences.ts';
import { impactOf } from '../../shared/scenario/impact.ts';
import { standingOn } from '../../shared/scenario/standing.ts';
import { movesBehind } from '../../shared/scenario/moves-behind.ts';
import type { IsoDate } from '../../shared/util/iso-date.ts';
import { sayHere } from '../i18n/say.ts';
import { t } from '../i18n/t.ts';
import { comparedBranches, comparedDays, lastDay } from './compare.ts';
import type { CompareExport } from './compare-state.ts';
import { exportText } from './export.ts';
import { inSlices } from './slices.ts';
import { getState } from './store.ts';

const WRITERS: Readonly<Record<CompareExport, (compared: Compared) => string>> = {
  markdown: comparisonMarkdown,
  measures: measuresCsv,
  differences: differencesCsv,
  people: impactCsv,
};

/** Write what is compared now into a file. True when there is a file. */
export async function exportComparison(what: CompareExport): Promise<boolean> {
  const { document, compare } = getState();
  if (document === null) return false;
  const plan = document.plan.tables;
  const branches = comparedBranches(plan, compare);
  const compared = await inSlices(gathered(plan, branches), { signal: new AbortController().signal });
  if (compared === null) return false;
  const isDocument = what === 'markdown';
  const name = `${t(`compare.file.${what}`, { plan: document.name })}.${isDocument ? 'md' : 'csv'}`;
  return exportText(name, WRITERS[what](compared), isDocument ? 'text/markdown' : 'text/csv');
}

function* gathered(plan: Tables, branches: readonly Branch[]): Generator<number, Compared, void> {
  const { document, compare } = getState();
  const day = lastDay(compare);
  const days = comparedDays(compare).filter((one) => one !== null);
  const [figures = []] = yield* figuresOver({ plan, branches, days: [day] });
  const grid = compare.time === 'months' ? yield* figuresOver({ plan, branches, days }) : null;
  return {
    plan: document?.name ?? '',
    names: branches.map((branch) => sayHere(branchName(plan, branch))),
    day,
    figures,
    months: grid === null ? null : { days, grid },
    measure: compare.measure,
    pairs: yield* pairsOf(plan, branches, day),
    say: sayHere,
  };
}

function* pairsOf(
  plan: Tables,
  [first, ...others]: readonly Branch[],
  until: IsoDate | null,
): Generator<number, readonly ComparedPair[], void> {
  const pairs: ComparedPair[] = [];
  if (first === undefined) return pairs;
  const before = standingOn(branchTables(plan, first, until).tables, until);
  for (const branch of others) {
    yield pairs.length / others.length;
    const after = standingOn(branchTables(plan, branch, until).tables, until);
    const list = differences(before, after);
    yield (pairs.length + 0.5) / others.length;
    pairs.push({
      name: sayHere(branchName(plan, branch)),
      before,
      after,
      differences: list,
      impact: impactOf(before, after),
      moveOf: movesBehind(plan, { before: first, after: branch, until }),
    });
  }
  return pairs;
}
