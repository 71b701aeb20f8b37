/** The whole app inside its providers. */
import { MantineProvider } from '@mantine/core';
import { lazyPart } from '../components/lazy-part.tsx';
import { useApp } from '../state/store.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Shell } from './shell.tsx';
import { styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';
import { noColorMemory } from './no-color-memory.ts';

/** Loaded when the first screen is there: nothing is to be said before. What is said meanwhile waits for it. */
const { Part: Notices } = lazyPart(async () => (await import('./notices.tsx')).Notices);

export function App() {
  const colorScheme = useApp((state) => state.settings.colorScheme);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      colorSchemeManager={noColorMemory}
      defaultColorScheme="auto"
      {...(colorScheme === 'auto' ? {} : { forceColorScheme: colorScheme })}
    >
      <Notices />
      <ErrorBoundary>
        <Shell />
      </ErrorBoundary>
    </MantineProvider>
  );
}
