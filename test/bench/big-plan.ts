/** A plan of any size for the bench: one position and one person each, teams of about eight, spans of two to nine. */
import { seededRandom } from '../../build/sample/seeded-random.ts';
import { newPlan } from '../../shared/file/new-plan.ts';
import type { Plan } from '../../shared/file/plan.ts';
import type { AnyRecord } from '../../shared/model/schemas.ts';
import { tablesOf, type Tables } from '../../shared/model/tables.ts';

const key = (index: number): string => `bench${String(index).padStart(6, '0')}`;

/** Tables of `count` positions under one root. */
export function bigTables(count: number): Tables {
  const random = seededRandom(count).next;
  const records: AnyRecord[] = [];
  const managers: number[] = [0];
  const spans: number[] = [0];
  for (let index = 0; index < count; index++) {
    const teamId = `team_${key(Math.floor(index / 8))}` as const;
    if (index % 8 === 0) records.push({ id: teamId, name: `Team ${index / 8}`, topology: 'stream-aligned' });
    const at = Math.floor(random() * Math.min(managers.length, 40));
    const manager = managers[at] ?? 0;
    records.push({
      id: `person_${key(index)}`,
      name: `Person ${index}`,
      employment: 'employee',
      email: `person${index}@example.com`,
      skills: [],
    });
    records.push({
      id: `position_${key(index)}`,
      title: `Engineer ${index % 17}`,
      level: `L${(index % 6) + 1}`,
      managerPositionId: index === 0 ? null : `position_${key(manager)}`,
      personId: `person_${key(index)}`,
      status: 'filled',
      fte: 1,
      teamId,
      startDate: '2024-03-01',
      rank: index,
    });
    if (index > 0) {
      spans[at] = (spans[at] ?? 0) + 1;
      if ((spans[at] ?? 0) >= 2 + Math.floor(random() * 8)) {
        managers.splice(at, 1);
        spans.splice(at, 1);
      }
      if (random() < 0.3 || managers.length === 0) {
        managers.push(index);
        spans.push(0);
      }
    }
  }
  return tablesOf(records);
}

export const bigPlan = (count: number): Plan =>
  newPlan({ docId: `plan_${key(count)}`, name: 'Bench', tables: bigTables(count) });
