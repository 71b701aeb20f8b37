/** Shown when the page has no program behind it any more. */
import { Center, MantineProvider, Stack, Text, Title } from '@mantine/core';
import { t } from '../i18n/t.ts';
import { noColorMemory } from './no-color-memory.ts';
import { styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';

export function Lost({ reason }: { readonly reason: string }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      colorSchemeManager={noColorMemory}
      defaultColorScheme="auto"
    >
      <Center h="100vh" component="main">
        <Stack gap="xs" maw={480} p="md">
          <Title order={1} size="h4">
            {t('app.lost.title')}
          </Title>
          <Text size="sm">{reason}</Text>
        </Stack>
      </Center>
    </MantineProvider>
  );
}
