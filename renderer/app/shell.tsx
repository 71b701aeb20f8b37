/** The frame of the app: the start screen or the open plan, and everything that floats above. */
import { lazy, Suspense, useEffect } from 'react';
import { Start } from '../features/start/start.tsx';
import { useApp } from '../state/store.ts';
import { Announcer } from './announcer.tsx';
import { DropFiles } from './drop-files.tsx';
import { Keyboard } from './keyboard.tsx';

const loadWorkspace = () => import('./workspace.tsx');
const loadDialogs = () => import('./dialogs.tsx');

const Workspace = lazy(async () => ({ default: (await loadWorkspace()).Workspace }));
const Dialogs = lazy(async () => ({ default: (await loadDialogs()).Dialogs }));

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
      <Suspense fallback={null}>{isOpen ? <Workspace /> : <Start />}</Suspense>
      <Suspense fallback={null}>{hasDialog && <Dialogs />}</Suspense>
    </>
  );
}
