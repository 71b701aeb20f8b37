/** The whole app inside its providers. */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useApp } from '../state/store.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Shell } from './shell.tsx';
import { styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';
import { noColorMemory } from './no-color-memory.ts';

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
      <Notifications position="bottom-right" limit={4} />
      <ErrorBoundary>
        <Shell />
      </ErrorBoundary>
    </MantineProvider>
  );
}
