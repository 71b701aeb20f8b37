/** `npm run bench [-- layout edits files pictures analysis start canvas peers scenarios portfolio]`: measures the goals of speed and prints one table. */
import { execFile } from 'node:child_process';
import { cpus, loadavg, platform, release } from 'node:os';
import { promisify } from 'node:util';
import { staleBecauseOf } from '../../build/freshness.ts';
import { analysisRows } from './analysis.bench.ts';
import { canvasRows } from './canvas.bench.ts';
import { editRows } from './edits.bench.ts';
import { fileRows } from './files.bench.ts';
import { gestureRows } from './gestures.bench.ts';
import { layoutRows } from './layout.bench.ts';
import { longChartRows } from './long-chart.bench.ts';
import { markdownTable, type Row } from './measure.ts';
import { openingRows } from './opening.bench.ts';
import { peerRows } from './peers.bench.ts';
import { reachRows } from './reach.bench.ts';
import { scenarioScreenRows } from './scenario-screen.bench.ts';
import { scenarioRows } from './scenarios.bench.ts';
import { portfolioScreenRows } from './portfolio-screen.bench.ts';
import { portfolioSyncRows } from './portfolio-sync.bench.ts';
import { portfolioStoreRows } from './portfolio-store.bench.ts';
import { pictureRows } from './pictures.bench.ts';
import { snapshotRows } from './snapshot.bench.ts';
import { startRows } from './start.bench.ts';

type Measurement = () => readonly Row[] | Promise<readonly Row[]>;

const SECTIONS: Readonly<Record<string, readonly Measurement[]>> = {
  layout: [layoutRows],
  edits: [editRows, gestureRows],
  files: [fileRows, openingRows, snapshotRows],
  pictures: [pictureRows],
  start: [startRows],
  canvas: [canvasRows],
  peers: [peerRows],
  analysis: [analysisRows],
  scenarios: [scenarioRows, scenarioScreenRows],
  portfolio: [reachRows, portfolioScreenRows, longChartRows, portfolioStoreRows, portfolioSyncRows],
};

/** Milliseconds that one measurement may take. */
const LONGEST = 8 * 60_000;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}. Sections: ${Object.keys(SECTIONS).join(', ')}.`);
  process.exitCode = 1;
} else {
  await measure(asked.length === 0 ? Object.keys(SECTIONS) : asked);
  // One that was given up may still hold a browser open.
  process.exit();
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
        rows.push(...(await withinBound(measurement)));
      } catch (error) {
        // One measurement that fails must not cost the others; the exit code tells.
        console.error(`Could not measure (${name}, ${measurement.name}):`, error);
        process.exitCode = 1;
      }
    }
  }
  console.log(`${markdownTable(rows)}\n\n${machine}`);
}

/** A measurement that hangs must not take the whole run with it; what it started ends with this process. */
async function withinBound(measurement: Measurement): Promise<readonly Row[]> {
  let patience: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    patience = setTimeout(() => reject(new Error(`Not done within ${LONGEST / 60_000} minutes.`)), LONGEST);
  });
  try {
    return await Promise.race([measurement(), late]);
  } finally {
    clearTimeout(patience);
  }
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
