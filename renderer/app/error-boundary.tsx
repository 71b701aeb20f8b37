/** Catches bugs of the screen: says so, keeps the work, offers to go on. */
import { Button, Stack, Text, Title } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { snapshotNow } from '../state/autosave.ts';

interface Props {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // oxlint-disable-next-line no-console -- a bug belongs in the log of the page; nothing leaves the machine
    console.error(error, info.componentStack);
    void snapshotNow();
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Stack align="center" justify="center" h="100vh" gap="sm" role="alert">
        <Title order={3}>{t('app.broken.title')}</Title>
        <Text size="sm">{t('app.broken.text')}</Text>
        <Button size="xs" onClick={() => location.reload()}>
          {t('app.broken.reload')}
        </Button>
      </Stack>
    );
  }
}
