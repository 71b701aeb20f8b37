/** The frame of the app: title bar, what is open, inspector, status bar, and everything that floats above. */
import { t } from '../i18n/t.ts';
import { OrganisationView } from '../features/organisation/organisation-view.tsx';
import { Inspector } from '../features/inspector/inspector.tsx';
import { Start } from '../features/start/start.tsx';
import { useApp } from '../state/store.ts';
import { Announcer } from './announcer.tsx';
import { Dialogs } from './dialogs.tsx';
import { Keyboard } from './keyboard.tsx';
import { Palette } from './palette.tsx';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';
import { ViewBar } from './view-bar.tsx';
import classes from './shell.module.css';

export function Shell() {
  const isOpen = useApp((state) => state.document !== null);
  const showsInspector = useApp((state) => state.settings.inspectorOpen);
  return (
    <>
      <Keyboard />
      <Announcer />
      {isOpen ? (
        <div className={classes['frame'] ?? ''}>
          <a className={classes['skip'] ?? ''} href="#organisation">
            {t('app.skipToCanvas')}
          </a>
          <TitleBar />
          <ViewBar />
          <div className={classes['body'] ?? ''}>
            <main id="organisation" className={classes['main'] ?? ''} tabIndex={-1}>
              <OrganisationView />
            </main>
            {showsInspector && <Inspector />}
          </div>
          <StatusBar />
        </div>
      ) : (
        <Start />
      )}
      <Dialogs />
      <Palette />
    </>
  );
}
