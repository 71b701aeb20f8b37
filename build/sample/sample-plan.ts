/** The sample plan: Tallyquay, a fictional company whose software lets small shops sell and be paid. */
import { newPlan } from '../../shared/file/new-plan.ts';
import type { Plan } from '../../shared/file/plan.ts';
import { tablesOf } from '../../shared/model/tables.ts';
import { acrossTeams } from './across-teams.ts';
import { hiring } from './hiring.ts';
import { placePeople } from './place-people.ts';
import { seededRandom } from './seeded-random.ts';

const SEED = 20_261_201;

/** The same plan at every call. */
export function samplePlan(): Plan {
  const random = seededRandom(SEED);
  const docId = `plan_${random.idTail()}`;
  const organisation = placePeople(random);
  const tables = tablesOf([
    ...Object.values(organisation.locations),
    ...organisation.teams.values(),
    ...organisation.placed.flatMap(({ position, person }) => (person === null ? [position] : [position, person])),
    ...acrossTeams(random, organisation),
    ...hiring(random, organisation),
  ]);
  return newPlan({ docId, name: 'Tallyquay', tables });
}
