/** When a process started: with its number it names one process for ever, as numbers are given out again. */
import { readFile } from 'node:fs/promises';

/** Fields of `/proc/<pid>/stat` after the name in parentheses; the start time is field 22 of all (proc(5)). */
const START_FIELD = 22 - 3;

/** Clock ticks since the system started, as text; null where the system does not tell (anything but Linux). */
export async function processStart(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  try {
    const [stat, bootId] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    // The name may hold spaces and parentheses itself, so fields are counted from its last one.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_FIELD];
    return ticks === undefined ? null : `${bootId.trim()}/${ticks}`;
  } catch {
    return null;
  }
}
