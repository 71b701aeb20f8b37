/** The frame of the app: the start screen or the open plan, and everything that floats above. */
import { useEffect } from 'react';
import { lazyPart } from '../components/lazy-part.tsx';
import { Start } from '../features/start/start.tsx';
import { useApp } from '../state/store.ts';
import { Announcer } from './announcer.tsx';
import { DropFiles } from './drop-files.tsx';

const { Part: Workspace, load: loadWorkspace } = lazyPart(async () => (await import('./workspace.tsx')).Workspace);
// With the keys come all actions, and what they do.
const { Part: Keyboard } = lazyPart(async () => (await import('./keyboard.tsx')).Keyboard);
const { Part: Dialogs, load: loadDialogs } = lazyPart(async () => (await import('./dialogs.tsx')).Dialogs);

export function Shell() {
  const isOpen = useApp((state) => state.document !== null);
  const hasDialog = useApp((state) => state.dialog !== null);
  useEffect(() => {
    // The start screen is on screen; what comes next is read while the person reads.
    void loadWorkspace();
    void loadDialogs();
  }, []);
  return (
    <>
      <Keyboard />
      <Announcer />
      <DropFiles />
      {isOpen ? <Workspace /> : <Start />}
      {hasDialog && <Dialogs />}
    </>
  );
}
