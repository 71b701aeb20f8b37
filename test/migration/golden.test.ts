/** A file of every released format version opens on every run, loses nothing, and is saved in the current form. */
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION } from '../../shared/file/format.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import type { OpenedPlan } from '../../shared/file/opened-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { KINDS } from '../../shared/model/kinds.ts';
import { tableOf } from '../../shared/model/tables.ts';

const FOLDER = new URL('../fixtures/documents/', import.meta.url);
const VERSIONS = Array.from({ length: FORMAT_VERSION }, (_, index) => index + 1);

const textOfVersion = (version: number): Promise<string> => readFile(new URL(`v${version}.orgwright`, FOLDER), 'utf8');

function opened(text: string): OpenedPlan {
  const result = openPlan(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error).slice(0, 500));
  return result.value;
}

describe.each(VERSIONS)('the golden file of format version %i', (version) => {
  it('opens without a word, and knows where it came from', async () => {
    const { repairs, readOnlyBecause, migratedFrom, plan } = opened(await textOfVersion(version));
    expect({ repairs, readOnlyBecause }).toEqual({ repairs: [], readOnlyBecause: null });
    expect(migratedFrom).toBe(version < FORMAT_VERSION ? version : null);
    expect(plan.header.docId).toBe(`golden-${version}`);
  });

  it('is saved in the current form, once and for all', async () => {
    const saved = serializePlan(opened(await textOfVersion(version)).plan);
    expect(serializePlan(opened(saved).plan)).toBe(saved);
    if (version === FORMAT_VERSION) expect(saved).toBe(await textOfVersion(version));
  });

  it('keeps what it does not know', async () => {
    const { plan } = opened(await textOfVersion(version));
    expect(plan.unknown).toEqual({ 'a later collection': [{ id: 'later_1', of: ['things'] }], 'zz later field': 0.5 });
    expect(serializePlan(plan).match(/"laterField"/g)).toHaveLength(6);
  });
});

describe('the golden files', () => {
  it('are there for every version', async () => {
    const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.orgwright')).sort();
    expect(files).toEqual(VERSIONS.map((version) => `v${version}.orgwright`).sort());
  });

  it('hold every kind of record', async () => {
    const { tables } = opened(await textOfVersion(FORMAT_VERSION)).plan;
    for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
      expect(tableOf(tables, kind).size, kind).toBeGreaterThan(0);
    }
  });
});
