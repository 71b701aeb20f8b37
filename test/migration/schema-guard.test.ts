/** Fails when what a record may hold changes while the format version stays. */
import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { FORMAT_VERSION } from '../../shared/file/format.ts';
import { describeSchemas } from '../support/describe-schemas.ts';

const COMMITTED = new URL(`../fixtures/documents/schemas-v${FORMAT_VERSION}.json`, import.meta.url);

const ADVICE = `
The records of format version ${FORMAT_VERSION} are no longer what its files were promised.
- A new field that may be absent, and whose absence means what it meant before: record the new description with
  ORGWRIGHT_RECORD=1 npm run test:unit -- test/migration
- Anything else (a field renamed, removed, required, or of another type): raise FORMAT_VERSION in shared/file/format.ts,
  add the step to MIGRATIONS in shared/file/migrate.ts with a test, add a golden file
  test/fixtures/documents/v${FORMAT_VERSION + 1}.orgwright, and record the description of the new version as above.
Never record over the description of a released version for anything but a new optional field.`;

it('the schemas are those of this format version', async () => {
  const now = `${JSON.stringify(describeSchemas(), null, 1)}\n`;
  if (process.env['ORGWRIGHT_RECORD'] === '1') await writeFile(COMMITTED, now);
  const committed = await readFile(COMMITTED, 'utf8').catch(() => '{}');
  expect(JSON.parse(now), ADVICE).toEqual(JSON.parse(committed));
});
