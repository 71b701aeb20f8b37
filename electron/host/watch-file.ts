/** Hears of changes to one file. The folder is watched, because a file that is replaced takes its watcher with it. */
import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Milliseconds of quiet after which a burst of events is told as one. */
const QUIET = 150;

/** Calls `onChange` after something happened to the file; gives back the function that stops. */
export function watchFile(path: string, onChange: () => void): () => void {
  const name = basename(path);
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET);
  };
  const stopWatching = watchFolder(dirname(path), (changed) => {
    if (changed === null || changed === name) soon();
  });
  return () => {
    clearTimeout(timer);
    stopWatching();
  };
}

function watchFolder(folder: string, onEvent: (name: string | null) => void): () => void {
  try {
    const watcher = watch(folder, { persistent: false }, (_, name) => onEvent(name));
    watcher.on('error', () => {
      onEvent(null);
      watcher.close();
    });
    return () => watcher.close();
  } catch {
    // Some network folders cannot be watched. The file is looked at again on focus and before every save.
    return () => undefined;
  }
}
