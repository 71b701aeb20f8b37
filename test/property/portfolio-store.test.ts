/** Laws of the portfolio's store: no stored day is ever lost, whatever is read, renamed, imported, killed or looked for in vain. */
import { describe, expect } from 'vitest';
import type { Random } from '../../build/sample/seeded-random.ts';
import { allFacts } from '../../electron/host/portfolio/store/facts.ts';
import { memoryStore, type PortfolioStore } from '../../electron/host/portfolio/store/portfolio-store.ts';
import type { NewSample } from '../../electron/host/portfolio/store/samples.ts';
import { METRICS } from '../../shared/portfolio/metrics.ts';
import { forEverySeed } from '../support/for-every-seed.ts';

const SEEDS = 150;
const STEPS = 40;
const START = 20_700;

type Stored = ReadonlyMap<string, number>;

/** Every stored number under its series and day. */
const allOf = (store: PortfolioStore): Stored =>
  new Map(
    store.database
      .lists<[number, string, string, number, number]>(
        'SELECT repository_id, metric, source, day, value FROM sample JOIN series USING (series_id)',
      )
      .map(([repositoryId, metric, source, day, value]) => [`${repositoryId} ${metric} ${source} ${day}`, value]),
  );

interface World {
  readonly store: PortfolioStore;
  readonly sourceId: number;
  clock: number;
  /** The instant of an answer that comes far too late: each is older than the one before. */
  late: number;
}

const instant = ({ clock }: World): string => new Date(clock * 3_600_000).toISOString();
const dayOf = ({ clock }: World): number => Math.floor(clock / 24);

/** What a reading may say: mostly sense, now and then nonsense, a day that is over, or a clock that is wrong. */
function someSample(random: Random, world: World): NewSample {
  const metric = random.pick(['stars', 'forks', 'starsGiven', 'outsideAuthors90'] as const);
  const value = random.chance(0.1) ? random.pick([Number.NaN, -1, Number.POSITIVE_INFINITY, 1e300]) : random.below(501);
  return {
    repositoryId: 1 + random.below(5),
    metric,
    source: random.pick(['github-graphql', 'github-rest'] as const),
    day: random.chance(0.8) ? dayOf(world) : dayOf(world) + 20 - random.below(401),
    value,
    quality: random.pick(['exact', 'sampled', 'capped'] as const),
  };
}

const ACTIONS: Readonly<Record<string, (random: Random, world: World) => void>> = {
  read: (random, world) =>
    void world.store.samples.put(
      Array.from({ length: 1 + random.below(12) }, () => someSample(random, world)),
      instant(world),
    ),
  readLate: (random, world) => {
    world.late -= 1;
    world.store.samples.put([someSample(random, world)], new Date(world.late).toISOString());
  },
  import: (random, world) => {
    const days = Array.from({ length: 10 }, (_, at) => dayOf(world) - 300 + at * (1 + random.below(40)));
    world.store.samples.import(
      [
        {
          repositoryId: 1,
          metric: random.pick(['stars', 'starsGiven']),
          source: random.pick(['import', 'github-graphql']),
          days,
          values: days.map(() => random.below(901)),
        },
      ],
      instant(world),
    );
  },
  rename: (random, world) => {
    const repositoryId = 1 + random.below(5);
    const name = `${random.pick(['acme', 'other'])}/${random.pick(['tool', 'lib', 'app', 'site'])}`;
    world.store.repositories.save([{ repositoryId, name }], instant(world));
  },
  lookInVain: (random, world) => void world.store.repositories.noteMissing([1 + random.below(6)], instant(world)),
  unlink: (random, world) => world.store.repositories.unlink(world.sourceId, [1 + random.below(5)]),
  link: (random, world) => world.store.repositories.link(world.sourceId, [1 + random.below(5)], instant(world)),
  removeSource: (random, world) => {
    const { sourceId } = world.store.sources.add({
      kind: 'owner',
      name: 'other',
      withForks: true,
      addedOn: '2026-01-01',
    });
    world.store.repositories.link(sourceId, [1 + random.below(5)], instant(world));
    world.store.sources.remove(sourceId);
  },
  die: (random, world) => {
    try {
      world.store.inTransaction(() => {
        world.store.samples.put([someSample(random, world)], instant(world));
        world.store.repositories.save([{ repositoryId: 1 + random.below(9), name: 'acme/half' }], instant(world));
        throw new Error('killed');
      });
    } catch (error) {
      expect(error).toMatchObject({ message: 'killed' });
    }
  },
  nextDay: (_, world) => void (world.clock += 24),
  later: (_, world) => void (world.clock += 1),
};

function begun(): World {
  const store = memoryStore();
  const { sourceId } = store.sources.add({ kind: 'owner', name: 'acme', withForks: true, addedOn: '2026-01-01' });
  const world = { store, sourceId, clock: START * 24, late: 0 };
  store.repositories.save(
    [1, 2, 3, 4, 5].map((id) => ({ repositoryId: id, name: `acme/r${id}` })),
    instant(world),
  );
  store.repositories.link(sourceId, [1, 2, 3, 4, 5], instant(world));
  return world;
}

/** Whether a number may have changed: a flow by a recount, a level or window only on the newest day of its series. */
function mayChange(key: string, before: Stored): boolean {
  const [repositoryId, metric, source, day] = key.split(' ');
  if (METRICS[metric as keyof typeof METRICS].kind === 'flow') return true;
  const series = `${repositoryId} ${metric} ${source} `;
  return ![...before.keys()].some((other) => other.startsWith(series) && Number(other.split(' ')[3]) > Number(day));
}

describe('the store', () => {
  forEverySeed(
    'No step loses a stored day, changes one that is over, or stores what is no number',
    (random) => {
      const world = begun();
      for (let step = 0; step < STEPS; step++) {
        const before = allOf(world.store);
        const name = random.pick(Object.keys(ACTIONS));
        ACTIONS[name]?.(random, world);
        const after = allOf(world.store);
        const isReading = name === 'read';
        for (const [key, value] of before) {
          const now = after.get(key);
          if (now === undefined) throw new Error(`${name} lost ${key}`);
          if (now !== value && !(isReading && mayChange(key, before))) throw new Error(`${name} changed ${key}`);
        }
        for (const value of after.values()) expect(value >= 0 && value <= 1e15).toBe(true);
      }
      world.store.close();
    },
    SEEDS,
  );

  forEverySeed(
    'The numbers of a table are those of the newest day, whatever was written in which order',
    (random) => {
      const world = begun();
      for (let step = 0; step < STEPS; step++) ACTIONS[random.pick(Object.keys(ACTIONS))]?.(random, world);
      const stored = [...allOf(world.store)].map(([key, value]) => {
        const [repositoryId, metric, source, day] = key.split(' ');
        return { repositoryId: Number(repositoryId), metric, source, day: Number(day), value };
      });
      for (const facts of allFacts(world.store.database)) {
        const own = stored.filter(({ repositoryId }) => repositoryId === facts.repositoryId);
        const stars = own
          .filter(({ metric }) => metric === 'stars')
          // GraphQL before REST before what was imported: as their names sort.
          .toSorted((a, b) => b.day - a.day || (`${a.source}` < `${b.source}` ? -1 : 1))[0];
        expect([facts.name, facts.stars]).toEqual([facts.name, stars?.value ?? null]);
        expect(facts.measuredOn === null).toBe(own.length === 0);
      }
      world.store.close();
    },
    SEEDS,
  );
});
