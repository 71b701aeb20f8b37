/** A real department of 2,907 positions as the plan that importing its list makes, always the same to the byte. */
import { readFile } from 'node:fs/promises';
import { newPlan } from '../../shared/file/new-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { newHome, type Journey } from './home.ts';
import { importText } from './import-list.ts';
import { canvasTree } from './journey.ts';
import type { LaunchOptions } from './launch.ts';

const LIST = new URL('../fixtures/orgs/health-department-2011-03-31-positions.csv', import.meta.url);

/** The text of the plan's file. */
export async function departmentText(): Promise<string> {
  const { tables } = importText(await readFile(LIST, 'utf8'));
  return serializePlan(newPlan({ docId: 'plan_department', name: 'Department', tables }));
}

/** The department open in the built app, in a home of its own, with nothing gliding. */
export async function openDepartment(
  host: LaunchOptions['host'],
  text: string,
): Promise<{ readonly journey: Journey; readonly path: string }> {
  const home = await newHome();
  const path = await home.addPlan('Department', text);
  const journey = await home.start({ host, openPath: path });
  await journey.page.emulateMedia({ reducedMotion: 'reduce' });
  await canvasTree(journey.page).waitFor();
  return { journey, path };
}
