/** Starts the page: texts, host, preferences, then the screen. */
import './app/obey-policy.ts';
import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { Lost } from './app/lost.tsx';
import { connectHost } from './host/connect.ts';
import { setUpTexts } from './i18n/set-up.ts';
import { startAutosave } from './state/autosave.ts';
import { switchBranch } from './state/branch.ts';
import { openDocument, reopenDocument } from './state/documents.ts';
import { startFirstSteps } from './state/first-steps.ts';
import { host, setHost } from './state/host.ts';
import { loadSettings } from './state/settings.ts';
import { getState, setState } from './state/store.ts';
import { branchInAddress, documentInAddress, startWindow } from './state/window.ts';

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page has no root element.');
  const root = createRoot(element);
  await setUpTexts(navigator.language);
  const asked = documentInAddress();
  const branch = branchInAddress();
  try {
    setHost(await connectHost());
  } catch (error) {
    root.render(<Lost reason={error instanceof Error ? error.message : String(error)} />);
    return;
  }
  const [facts] = await Promise.all([host().call('host.hello'), loadSettings()]);
  setState({ host: facts });
  startWindow((actionId) => void runNamed(actionId));
  // The menu lists every action, and with them comes most of the page: the screen is drawn meanwhile.
  if (facts.can.nativeMenu) void import('./app/native-menu.ts').then(({ startNativeMenu }) => startNativeMenu());
  startAutosave();
  startFirstSteps();
  root.render(<App />);
  if (asked !== null) {
    await reopenDocument(asked);
    if (branch !== null && getState().document?.documentId === asked) switchBranch(branch);
  } else if (facts.openFirst !== null) await openDocument(facts.openFirst);
}

/** What a native menu asks for; a name that this version does not know does nothing. */
async function runNamed(actionId: string): Promise<void> {
  const [{ ACTIONS }, { runAction }] = await Promise.all([import('./actions/index.ts'), import('./app/run-action.ts')]);
  if (ACTIONS.some(({ id }) => id === actionId)) runAction(actionId);
}

void start();
