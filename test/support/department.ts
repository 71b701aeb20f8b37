/** A real department of 2,907 positions as the plan that importing its list makes, always the same to the byte. */
import { readFile } from 'node:fs/promises';
import { newPlan } from '../../shared/file/new-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { importText } from './import-list.ts';

const LIST = new URL('../fixtures/orgs/health-department-2011-03-31-positions.csv', import.meta.url);

/** The text of the plan's file. */
export async function departmentText(): Promise<string> {
  const { tables } = importText(await readFile(LIST, 'utf8'));
  return serializePlan(newPlan({ docId: 'plan_department', name: 'Department', tables }));
}
