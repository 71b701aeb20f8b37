/** Fifty thousand damaged files through the reader: it never throws, never pollutes, and what it opens can be saved. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { seededRandom, type Random } from '../../build/sample/seeded-random.ts';
import { decodePlan } from '../../electron/host/plan-file.ts';
import { HostFailure } from '../../shared/contract/errors.ts';
import { describeOpenFailure } from '../../shared/file/open-failure.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import type { OpenedPlan } from '../../shared/file/opened-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { say } from '../../shared/texts/message.ts';
import { allRecords, tablesOf } from '../../shared/model/tables.ts';
import { textOf } from '../support/plan-text.ts';
import { mutated } from '../support/mutate-bytes.ts';
import { mutatedJson } from '../support/mutate-json.ts';
import { randomTables } from '../support/random-org.ts';

const SEED = Number(process.env['ORGWRIGHT_SEED'] ?? 1);
const FILES = Number(process.env['ORGWRIGHT_FILES'] ?? 50_000);

/** Saving what was opened costs more than opening it, so only every third file is saved. */
const SAVED_EVERY = 3;

/** Small plans, so that one piece of damage is likely to hit something that matters. */
async function corpus(random: Random): Promise<readonly Buffer[]> {
  const sample = openPlan(await readFile(new URL('../../renderer/sample/sample.orgwright', import.meta.url), 'utf8'));
  if (!sample.ok) throw new Error(sample.error.reason);
  const records = random.shuffled([...allRecords(sample.value.plan.tables)]);
  const golden = new URL('../fixtures/documents/v1.orgwright', import.meta.url);
  return [
    Buffer.from(textOf(tablesOf(records.slice(0, 12)))),
    Buffer.from(textOf(randomTables(random, 12))),
    Buffer.from(textOf(randomTables(random, 20))),
    Buffer.from(textOf(tablesOf([]))),
    await readFile(golden),
  ];
}

/** What the reader makes of the bytes, in a word, with the plan it opened or saved from the wreck. */
function read(bytes: Buffer): { readonly outcome: string; readonly opened: OpenedPlan | null } {
  let text: string;
  try {
    text = decodePlan(bytes);
  } catch (error) {
    if (error instanceof HostFailure) return { outcome: error.code, opened: null };
    throw error;
  }
  const result = openPlan(text);
  if (!result.ok) {
    expect(describeOpenFailure(result.error)).not.toContain('{{');
    const salvaged = 'salvaged' in result.error ? result.error.salvaged : null;
    return { outcome: salvaged === null ? result.error.reason : `${result.error.reason}, salvaged`, opened: salvaged };
  }
  const opened = result.value;
  if (opened.readOnlyBecause !== null) return { outcome: 'opened read-only', opened };
  return { outcome: opened.repairs.length === 0 ? 'opened' : 'opened with repairs', opened };
}

/** What was opened from a damaged file can be saved, and opens again without a word. */
function expectSavable({ plan, repairs }: OpenedPlan): void {
  for (const repair of repairs) expect(say(repair)).not.toContain('{{');
  const text = serializePlan(plan);
  const again = openPlan(text);
  if (!again.ok) throw new Error(`Saved, but it does not open again: ${describeOpenFailure(again.error)}`);
  expect(again.value.repairs.map(say)).toEqual([]);
  expect(serializePlan(again.value.plan)).toBe(text);
}

it('reads damaged files without throwing, and leaves no trace of them', { timeout: 300_000 }, async () => {
  const random = seededRandom(SEED);
  const files = await corpus(random);
  const outcomes = new Map<string, number>();
  let worst = { milliseconds: 0, bytes: 0 };
  for (let count = 0; count < FILES; count++) {
    const file = random.pick(files);
    const bytes = random.chance(0.5) ? mutatedJson(random, file) : mutated(random, file, random.pick(files));
    const started = performance.now();
    const { outcome, opened } = naming(bytes, () => read(bytes));
    const milliseconds = performance.now() - started;
    if (milliseconds > worst.milliseconds) worst = { milliseconds, bytes: bytes.length };
    if (opened !== null && count % SAVED_EVERY === 0) naming(bytes, () => expectSavable(opened));
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();
  expect([...outcomes.keys()]).toEqual(
    expect.arrayContaining(['opened', 'opened with repairs', 'not-json', 'not-utf8']),
  );
  const shares = [...outcomes].sort(([, a], [, b]) => b - a).map(([outcome, times]) => `${outcome} ${times}`);
  console.log(
    `Reader: ${FILES} damaged files, seed ${SEED}, 0 throws, prototype clean, ` +
      `worst ${worst.milliseconds.toFixed(1)} ms on ${worst.bytes} bytes\n  ${shares.join(', ')}`,
  );
});

/** Runs a check; a failure shows the file. */
function naming<T>(bytes: Buffer, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${bytes.toString()}`, { cause: error });
  }
}
