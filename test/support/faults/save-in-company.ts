/** A program that adds items to a document other programs save too, as two people with one synced folder would. */
import { setTimeout as sleep } from 'node:timers/promises';
import { writeSync } from 'node:fs';
import { startTestHost } from '../test-host.ts';

const [dataFolder = '', plansFolder = '', path = '', name = '', wanted = '0'] = process.argv.slice(2);
const folders = { dataFolder, plansFolder, remove: () => Promise.resolve() };
const { host, running, bugs } = await startTestHost({}, folders);
const documentId = await running.openPath(path);
const told = { saved: 0, readOnly: 0, conflicts: 0 };

while (told.saved < Number(wanted)) {
  const { text, identity, readOnlyBecause } = await host.call('documents.open', { documentId });
  // Thinking time, in which the other program may save.
  await sleep(Math.random() * 4);
  if (readOnlyBecause === null) {
    const items = JSON.parse(text) as string[];
    const next = JSON.stringify([...items, `${name}${told.saved}`]);
    const result = await host.call('documents.save', { documentId, base: identity, text: next });
    if (result.status === 'saved') told.saved += 1;
    else told.conflicts += 1;
  } else {
    told.readOnly += 1;
  }
  await host.call('documents.close', { documentId, discard: false });
  await sleep(Math.random() * 4);
}
writeSync(1, JSON.stringify({ ...told, bugs: bugs.map(({ where, error }) => `${where}: ${String(error)}`) }));
