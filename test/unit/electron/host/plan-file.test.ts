import { execFileSync } from 'node:child_process';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlanFile, writePlanFile } from '../../../../electron/host/plan-file.ts';
import { MAX_PLAN_BYTES } from '../../../../shared/util/limits.ts';
import { hasUnixFiles } from '../../../support/platform.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

describe('a plan file', () => {
  it('comes back as it was written, under the same identity', async () => {
    const path = join(await tempFolder(), 'Plan.orgwright');
    const { identity } = await writePlanFile(path, '{"name":"Zoë 🌍"}\n');
    expect(await readPlanFile(path)).toEqual({ text: '{"name":"Zoë 🌍"}\n', identity });
    expect((await writePlanFile(path, '{}')).identity).not.toBe(identity);
  });

  it('loses a byte order mark, but is another file with one', async () => {
    const folder = await tempFolder();
    const { identity } = await writePlanFile(join(folder, 'plain'), '{}');
    await writeFile(join(folder, 'marked'), '\uFEFF{}');
    const marked = await readPlanFile(join(folder, 'marked'));
    expect(marked.text).toBe('{}');
    expect(marked.identity).not.toBe(identity);
  });

  it('is refused, with a reason, when it cannot be one', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'Plan.orgwright');
    await expect(readPlanFile(path)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readPlanFile(folder)).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(readPlanFile(join(path, 'inside'))).rejects.toMatchObject({ code: 'not-found' });
    await writeFile(path, Buffer.from([0x7b, 0xff, 0xfe]));
    await expect(readPlanFile(path)).rejects.toMatchObject({ code: 'not-utf8' });
    await truncate(path, MAX_PLAN_BYTES + 1);
    await expect(readPlanFile(path)).rejects.toMatchObject({
      code: 'too-big',
      message: expect.stringContaining('24 MB'),
    });
    await expect(writePlanFile(path, 'é'.repeat(MAX_PLAN_BYTES / 2 + 1))).rejects.toMatchObject({ code: 'too-big' });
  });

  it.runIf(hasUnixFiles)('is not waited for when it is a pipe', async () => {
    const pipe = join(await tempFolder(), 'pipe.orgwright');
    execFileSync('mkfifo', [pipe]);
    await expect(readPlanFile(pipe)).rejects.toMatchObject({ code: 'not-a-file' });
  });
});
