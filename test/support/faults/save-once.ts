/** A program that saves one file and says how it went. Its temporary file has a known name, so that faults find it. */
import crypto from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { HostFailure } from '../../../shared/contract/errors.ts';

crypto.randomBytes = (length: number) => Buffer.alloc(length);
syncBuiltinESMExports();
const { saveFile } = await import('../../../electron/host/save-file.ts');

const [path = '', source = ''] = process.argv.slice(2);
try {
  await saveFile(path, readFileSync(source));
  writeSync(1, 'saved');
} catch (error) {
  writeSync(1, error instanceof HostFailure ? `refused ${error.code}: ${error.message}` : `bug ${String(error)}`);
}
