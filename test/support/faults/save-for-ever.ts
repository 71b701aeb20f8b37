/** A program that saves through a real host until it is killed: `s N` before save N, `a N` when it is confirmed. */
import { writeSync } from 'node:fs';
import { startTestHost } from '../test-host.ts';
import { documentText } from './document-text.ts';

const [dataFolder = '', plansFolder = '', path = '', size = '0'] = process.argv.slice(2);
const folders = { dataFolder, plansFolder, remove: () => Promise.resolve() };
const { host, running } = await startTestHost({}, folders);
const documentId = await running.openPath(path);
const opened = await host.call('documents.open', { documentId });
if (opened.readOnlyBecause !== null) throw new Error(opened.readOnlyBecause);

let base = opened.identity;
for (let version = Number(opened.text.slice(0, opened.text.indexOf('\n'))) + 1; ; version += 1) {
  const text = documentText(version, Number(size));
  writeSync(1, `s ${version}\n`);
  const result = await host.call('documents.save', { documentId, base, text });
  if (result.status !== 'saved') throw new Error(result.status);
  base = result.identity;
  writeSync(1, `a ${version}\n`);
}
