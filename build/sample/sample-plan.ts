/** The sample plan: Tallyquay, a fictional company whose software lets small shops sell and be paid. */
import { newPlan } from '../../shared/file/new-plan.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { tablesOf } from '../../shared/model/tables.ts';
import { acrossTeams } from './across-teams.ts';
import { hiring } from './hiring.ts';
import { openSource } from './open-source.ts';
import { placePeople } from './place-people.ts';
import { savedViews } from './saved-views.ts';
import { scenarios } from './scenarios.ts';
import { seededRandom } from './seeded-random.ts';
import { unusualSeats } from './unusual-seats.ts';

const SEED = 20_261_201;
/** Of what was added after the first sample, so that nothing before it changed. */
const LATER_SEED = SEED + 1;
const SCENARIO_SEED = SEED + 2;
const OPEN_SOURCE_SEED = SEED + 3;

/** The same plan at every call. */
export function samplePlan(): Plan {
  const random = seededRandom(SEED);
  const docId = `plan_${random.idTail()}`;
  const later = seededRandom(LATER_SEED);
  const { organisation: seated, bench } = unusualSeats(later, placePeople(random));
  const { organisation, links } = openSource(seededRandom(OPEN_SOURCE_SEED), seated);
  const records = [
    ...Object.values(organisation.locations),
    ...organisation.teams.values(),
    ...organisation.placed.flatMap(({ position, person }) => (person === null ? [position] : [position, person])),
    ...bench,
    ...acrossTeams(random, organisation),
    ...hiring(random, organisation),
    ...savedViews(later),
    ...links,
  ];
  const tables = tablesOf([...records, ...scenarios(seededRandom(SCENARIO_SEED), records)]);
  return newPlan({ docId, name: 'Tallyquay', tables });
}
