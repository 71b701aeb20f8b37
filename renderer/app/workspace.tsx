/** An open plan: bars, canvas, inspector, palette. */
import { OrganisationView } from '../features/organisation/organisation-view.tsx';
import { ReadOnlyNote } from '../features/files/read-only-note.tsx';
import { Inspector } from '../features/inspector/inspector.tsx';
import { t } from '../i18n/t.ts';
import { canvas } from '../state/canvas-handle.ts';
import { useApp } from '../state/store.ts';
import { ContextMenu } from './context-menu.tsx';
import { PageDragLabel } from './page-drag-label.tsx';
import { Palette } from './palette.tsx';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';
import { ViewBar } from './view-bar.tsx';
import classes from './workspace.module.css';

export function Workspace() {
  const showsInspector = useApp((state) => state.settings.inspectorOpen);
  return (
    <div className={classes['frame'] ?? ''}>
      <button type="button" className={classes['skip'] ?? ''} onClick={() => canvas()?.focus()}>
        {t('app.skipToCanvas')}
      </button>
      <TitleBar />
      <ViewBar />
      <div className={classes['body'] ?? ''}>
        <main className={classes['main'] ?? ''}>
          <ReadOnlyNote />
          <div className={classes['view'] ?? ''}>
            <OrganisationView />
          </div>
        </main>
        {showsInspector && <Inspector />}
      </div>
      <StatusBar />
      <Palette />
      <ContextMenu />
      <PageDragLabel />
    </div>
  );
}
