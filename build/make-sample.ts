/** `npm run sample`: writes the sample plan that comes with the app. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serializePlan } from '../shared/file/serialize.ts';
import { samplePlan } from './sample/sample-plan.ts';

const file = fileURLToPath(new URL('../renderer/sample/sample.orgwright', import.meta.url));
const plan = samplePlan();
await mkdir(dirname(file), { recursive: true });
await writeFile(file, serializePlan(plan));
console.log(`Wrote ${plan.tables.position.size} positions and ${plan.tables.person.size} people to ${file}`);
