/** P9 without a browser: reading a plan against JSON.parse, the durable save, and what a recovery snapshot costs the page. */
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePlanFile } from '../../electron/host/plan-file.ts';
import { apply } from '../../shared/change/change.ts';
import { transact } from '../../shared/change/transaction.ts';
import { openPlan } from '../../shared/file/open-plan.ts';
import { serializePlan } from '../../shared/file/serialize.ts';
import { bigPlan } from './big-plan.ts';
import { FRAME } from './frames.ts';
import { digits, time, timeInTurn, timingOf, type Row } from './measure.ts';

const SIZE = 10_000;

/** Rows of goal P9 that need no browser. */
export async function fileRows(): Promise<readonly Row[]> {
  const plan = bigPlan(SIZE);
  const text = serializePlan(plan);
  const megabytes = digits(Buffer.byteLength(text) / 1e6);
  const parse = time(() => JSON.parse(text) as unknown, 20);
  const opened = time(() => mustOpen(text), 20);
  const ratio = opened.median / parse.median;
  const save = await durableSave(text);
  const snapshot = time((index) => serializeAfterEdit(plan, index), 50);
  return [
    {
      goal: 'P9',
      what: `text to checked, repaired, typed plan, ${SIZE} positions, ${megabytes} MB (JSON.parse: ${digits(parse.median)} ms)`,
      value: `${digits(opened.median)} ms, ${digits(ratio)}x JSON.parse`,
      limit: '9x JSON.parse, painting included',
      met: ratio <= 9,
    },
    {
      goal: 'P9',
      what: `durable save, p95 (the disk's own time for the same bytes written, flushed and renamed: ${digits(save.disk.p95)} ms)`,
      value: `${digits(save.own.p95)} ms, median ${digits(save.own.median)} ms, ${digits(save.own.median / save.disk.median)}x the disk's`,
      limit: '50 ms',
      met: save.own.p95 <= 50,
    },
    {
      goal: 'P9',
      what: 'text of a recovery snapshot after an edit: the longest the page is held',
      value: `${digits(snapshot.median)} ms, p95 ${digits(snapshot.p95)} ms`,
      limit: `one frame, ${digits(FRAME)} ms`,
      met: snapshot.p95 <= FRAME,
    },
  ];
}

function mustOpen(text: string): void {
  if (!openPlan(text).ok) throw new Error('The plan did not open.');
}

async function durableSave(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'orgwright-bench-'));
  try {
    const bytes = new TextEncoder().encode(text);
    const [own = [], disk = []] = await timeInTurn(
      [
        (index) => writePlanFile(join(folder, 'plan.orgwright'), `${text}${' '.repeat(Math.abs(index) % 3)}`),
        () => flushedWrite(folder, bytes),
      ],
      40,
    );
    return { own: timingOf(own), disk: timingOf(disk) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The least that a save can be made of: one write, one flush of the file, one rename, one flush of the folder. */
async function flushedWrite(folder: string, bytes: Uint8Array): Promise<void> {
  const file = await open(join(folder, 'bare.tmp'), 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(join(folder, 'bare.tmp'), join(folder, 'bare'));
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}

function serializeAfterEdit(plan: ReturnType<typeof bigPlan>, index: number): string {
  const change = transact(plan.tables, (tx) => tx.update('position_bench000005', { title: `Title ${index}` }));
  return serializePlan({ ...plan, tables: apply(plan.tables, change) });
}
