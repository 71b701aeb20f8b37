/** `npm run bench [-- layout edits files start canvas]`: measures the goals of speed and prints one table. */
import { execFile } from 'node:child_process';
import { cpus, loadavg, platform, release } from 'node:os';
import { promisify } from 'node:util';
import { staleBecauseOf } from '../../build/freshness.ts';
import { canvasRows } from './canvas.bench.ts';
import { editRows } from './edits.bench.ts';
import { fileRows } from './files.bench.ts';
import { gestureRows } from './gestures.bench.ts';
import { layoutRows } from './layout.bench.ts';
import { markdownTable, type Row } from './measure.ts';
import { openingRows } from './opening.bench.ts';
import { snapshotRows } from './snapshot.bench.ts';
import { startRows } from './start.bench.ts';

type Measurement = () => readonly Row[] | Promise<readonly Row[]>;

const SECTIONS: Readonly<Record<string, readonly Measurement[]>> = {
  layout: [layoutRows],
  edits: [editRows, gestureRows],
  files: [fileRows, openingRows, snapshotRows],
  start: [startRows],
  canvas: [canvasRows],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}. Sections: ${Object.keys(SECTIONS).join(', ')}.`);
  process.exitCode = 1;
} else {
  await measure(asked.length === 0 ? Object.keys(SECTIONS) : asked);
}

async function measure(names: readonly string[]): Promise<void> {
  if (staleBecauseOf() !== null) {
    console.error('Building Orgwright ...');
    await (await import('../../build/build.ts')).buildAll();
  }
  const machine = await machineLine();
  const rows: Row[] = [];
  for (const name of names) {
    for (const measurement of SECTIONS[name] ?? []) {
      console.error(`Measuring ${name}: ${measurement.name} ...`);
      try {
        rows.push(...(await measurement()));
      } catch (error) {
        // One measurement that fails must not cost the others; the exit code tells.
        console.error(`Could not measure (${name}, ${measurement.name}):`, error);
        process.exitCode = 1;
      }
    }
  }
  console.log(`${markdownTable(rows)}\n\n${machine}`);
}

async function machineLine(): Promise<string> {
  const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const { stdout } = await promisify(execFile)(chromium, ['--version']);
  const version = /[\d.]+/.exec(stdout)?.[0] ?? stdout.trim();
  const [load = 0] = loadavg();
  return (
    `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${platform()} ${release()}, Node ${process.versions.node}, ` +
    `Chromium ${version} without screen or GPU in place of Electron's window, load ${load.toFixed(1)} at the start.`
  );
}
