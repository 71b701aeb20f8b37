/** Asks package registries, each only where it was switched on, and for the packages that the person named. */
import type { PortfolioOptions, PortfolioPackage } from '../../../../../shared/contract/portfolio.ts';
import { type NetworkFailure } from '../../network/failure.ts';
import { nameOf, sentenceOf } from '../../network/failure-sentences.ts';
import { cratesDownloads } from '../../network/registries/crates.ts';
import { npmDownloads } from '../../network/registries/npm.ts';
import { pubDownloads } from '../../network/registries/pub.ts';
import { pypiDownloads } from '../../network/registries/pypi.ts';
import type { Downloads, RegistryAnswer, RegistryQuestion } from '../../network/registries/registry.ts';
import { nowOf, subjectOf, type SyncContext, todayOf } from '../sync-context.ts';
import { isDue } from '../sync-run.ts';
import { present } from './followed.ts';

type Registry = PortfolioPackage['registry'];

const ASK: Readonly<Record<Registry, (question: RegistryQuestion) => Promise<RegistryAnswer>>> = {
  npm: npmDownloads,
  pypi: pypiDownloads,
  pub: pubDownloads,
  crates: cratesDownloads,
};
const DAILY = 20;
/** How far back the first reading goes, and how many days that are stored already are read again: they may be corrected. */
const FIRST_DAYS = 365;
const AGAIN_DAYS = 7;

interface Group {
  readonly repositoryId: number;
  readonly registry: Registry;
  readonly names: readonly string[];
}

export async function readPackages(context: SyncContext): Promise<void> {
  const { store, run, clock, report } = context;
  const options = store.settings.options();
  const due = groups(context, options).filter(({ repositoryId, registry, names }) => {
    const state = store.work.of(subjectOf(repositoryId), `packages-${registry}`);
    return state.note !== names.join(' ') || isDue(run, state, clock.now(), DAILY);
  });
  if (due.length === 0) return;
  report.begin('packages', due.length);
  for (const group of due) {
    await readGroup(context, group);
    report.step(1, `${nameOf(group.registry)}: ${group.names.join(', ')}`.slice(0, 200));
  }
}

function groups(context: SyncContext, options: PortfolioOptions): readonly Group[] {
  const wanted = new Set(present(context).map(({ repositoryId }) => repositoryId));
  const found = new Map<string, { repositoryId: number; registry: Registry; names: string[] }>();
  for (const { repositoryId, registry, name } of context.store.releases.allPackages()) {
    if (!options[registry] || !wanted.has(repositoryId)) continue;
    const key = `${repositoryId} ${registry}`;
    const group = found.get(key) ?? { repositoryId, registry, names: [] };
    group.names.push(name);
    found.set(key, group);
  }
  return [...found.values()];
}

/** All packages of a repository in one registry: their downloads are one number, so one that fails leaves all out. */
async function readGroup(context: SyncContext, { repositoryId, registry, names }: Group): Promise<void> {
  const { store, asking, rest, report } = context;
  const stage = `packages-${registry}`;
  const note = names.join(' ');
  const today = todayOf(context);
  const newest = store.samples.newest(repositoryId, 'downloads', registry)?.day ?? null;
  const isSame = store.work.of(subjectOf(repositoryId), stage).note === note;
  const since = isSame && newest !== null ? newest - AGAIN_DAYS : today - FIRST_DAYS;
  const read: Downloads[] = [];
  for (const name of names) {
    const answer = await asking.ask({ resource: registry, isAnonymous: true }, (signal) =>
      ASK[registry]({ rest, name, since, today, signal }),
    );
    if (!answer.ok) {
      report.leftOut(trouble(registry, name, answer.error));
      return;
    }
    read.push(answer.value);
  }
  store.inTransaction(() => {
    const source = { repositoryId, source: registry };
    const last30 = together(read.map((downloads) => downloads.last30));
    store.samples.put(
      [
        ...summed(read).map(([day, value]) => ({ ...source, metric: 'downloads' as const, day, value })),
        ...(last30 === null ? [] : [{ ...source, metric: 'downloads30' as const, day: today, value: last30 }]),
      ],
      nowOf(context),
    );
    store.work.set(subjectOf(repositoryId), stage, { doneAt: nowOf(context), note });
  });
  report.repositories.add(repositoryId);
}

const trouble = (registry: Registry, name: string, failure: NetworkFailure): string =>
  failure.kind === 'notFound'
    ? `${nameOf(registry)} has no package called ${name}.`
    : `${name}: ${sentenceOf(failure)}`;

const together = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((sum, number) => (sum === null || number === null ? null : sum + number), 0);

/** Days on which every package was counted; before its first day a package had no downloads. */
function summed(read: readonly Downloads[]): readonly (readonly [number, number])[] {
  // One that was not counted on any day spoils all days.
  const firsts = read.map(({ byDay }) => (byDay.size === 0 ? -Infinity : Math.min(...byDay.keys())));
  const days = [...new Set(read.flatMap(({ byDay }) => [...byDay.keys()]))].sort((a, b) => a - b);
  return days.flatMap((day) => {
    const isCounted = read.every(({ byDay }, at) => byDay.has(day) || day < (firsts[at] ?? Infinity));
    return isCounted ? [[day, read.reduce((sum, { byDay }) => sum + (byDay.get(day) ?? 0), 0)] as const] : [];
  });
}
