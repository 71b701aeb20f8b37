/** Reach, computed beside the page: again whenever something was measured, or the plan assumes or links something else. */
import { linkFinder } from '../../shared/analysis/repo-links.ts';
import { HostFailure } from '../../shared/contract/errors.ts';
import type { RepositoryFacts, Whose } from '../../shared/contract/portfolio.ts';
import { daysToRead, type ReachQuestion } from '../../shared/portfolio/reach-of-all.ts';
import { reachAssumptions, type ReachAssumptions } from '../../shared/portfolio/reach-defaults.ts';
import type { KnownFacts } from '../../shared/portfolio/reading.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { EFFECT_DAYS } from '../../shared/portfolio/metrics.ts';
import { dayNumber, dayOfNumber } from '../../shared/util/calendar.ts';
import { startReach, type AskReach } from '../workers/ask-reach.ts';
import type { Computed, Explained, ReachOf } from '../workers/reach-desk.ts';
import type { SupplyNumbers } from '../workers/supply-of.ts';
import type { AppState } from './app-state.ts';
import { today } from './context.ts';
import { host } from './host.ts';
import { effectsInRow, type ReachNow } from './portfolio-reach-state.ts';
import { changePortfolio } from './portfolio.ts';
import { getState, subscribe } from './store.ts';

let ask: AskReach | null = null;
let isFollowing = false;
/** What the worker has of the host. */
let measured: { readonly of: Whose; readonly version: number; readonly days: string } | null = null;
let asked = 0;

/** What a computation is made of; the same objects need no other. */
const causes = ({ portfolio, document }: AppState) =>
  [
    portfolio.of,
    portfolio.version,
    portfolio.load.type,
    document?.tables.repoLink,
    document?.tables.team,
    document?.plan.tables.assumptions,
  ] as const;

/** Keep reach up to date from now on, while there is a portfolio. */
export function followReach(): void {
  if (isFollowing) return;
  isFollowing = true;
  subscribe(causes, () => void compute(), {
    equalityFn: (a, b) => a.every((cause, index) => cause === b[index]),
    fireImmediately: true,
  });
}

/** What an effect is made of. */
export const explainReach = async (of: ReachOf): Promise<Explained> => desk()({ type: 'explain', of });

/** What recruiting reads of each repository, as it stood when reach was computed last. */
export const supplyNumbers = async (): Promise<SupplyNumbers> => desk()({ type: 'supply' });

/** What a plan assumes of reach. */
export function assumedReach(assumptions: Tables['assumptions'] | undefined): ReachAssumptions {
  const [record] = assumptions?.values() ?? [];
  return reachAssumptions(record?.values);
}

const desk = (): AskReach => (ask ??= startReach());

async function compute(): Promise<void> {
  const { portfolio, document } = getState();
  const mine = ++asked;
  if (document === null || portfolio.load.type !== 'ready' || portfolio.repositories.length === 0) return;
  const assume = assumedReach(document.plan.tables.assumptions);
  const on = dayNumber(lastDay(portfolio.host?.measuredOn ?? null));
  try {
    await sendMeasured(portfolio, daysToRead(on, assume));
    if (mine !== asked) return;
    const question = questionOf(on, portfolio.repositories, document.tables);
    const computed = await desk()({ type: 'compute', assume, question });
    if (mine === asked) changePortfolio({ reach: reachIn(computed, on) });
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    if (mine === asked) changePortfolio({ load: { type: 'failed', because: error.message } });
  }
}

/** Looked at on the last day on which anything was measured: what is old stays as it was, and is said to be old. */
function lastDay(measuredOn: string | null): string {
  const now = today();
  return measuredOn !== null && measuredOn < now ? measuredOn : now;
}

async function sendMeasured(
  { of, version }: { readonly of: Whose; readonly version: number },
  days: readonly number[],
): Promise<void> {
  const key = days.join(' ');
  if (measured?.of === of && measured.version === version && measured.days === key) return;
  const readings = await host().call('portfolio.readings', {
    of,
    days: days.map(dayOfNumber),
    windowDays: EFFECT_DAYS,
  });
  await desk()({ type: 'measured', readings, days });
  measured = { of, version, days: key };
}

function questionOf(
  on: number,
  repositories: readonly RepositoryFacts[],
  { repoLink }: Pick<Tables, 'repoLink'>,
): ReachQuestion {
  const linkOf = linkFinder(repoLink.values());
  const groups = new Map<string, number[]>();
  const facts = new Map<number, KnownFacts>();
  for (const repository of repositories) {
    const { repositoryId } = repository;
    const link = linkOf({ repository: repository.name, repositoryId });
    const adopters = link?.adopterTeamIds === undefined ? null : new Set<string>(link.adopterTeamIds);
    const licensed = repository.readAt === null ? null : repository.licence === null ? 0 : 1;
    facts.set(repositoryId, { licensed, adopters, labour: null });
    if (link?.teamId === undefined) continue;
    const group = groups.get(link.teamId);
    if (group === undefined) groups.set(link.teamId, [repositoryId]);
    else group.push(repositoryId);
  }
  return { on, groups, facts, repositoryIds: repositories.map(({ repositoryId }) => repositoryId) };
}

function reachIn({ repositoryIds, repositories, groupKeys, groups, ...rest }: Computed, on: number): ReachNow {
  const outsideOf = new Map<number, number>();
  repositoryIds.forEach((id, index) => {
    const outside = rest.outside[index] ?? Number.NaN;
    if (!Number.isNaN(outside)) outsideOf.set(id, outside);
  });
  return {
    effectsOf: new Map(repositoryIds.map((id, index) => [id, effectsInRow(repositories, index)])),
    outsideOf,
    ofTeams: new Map(groupKeys.map((key, index) => [key, effectsInRow(groups, index)])),
    whole: effectsInRow(rest.whole, 0),
    totals: rest.totals,
    on,
    since: rest.since,
    model: rest.version,
  };
}
