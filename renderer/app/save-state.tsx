/** Whether the plan is safe on disk, in a word. */
import { Badge } from '@mantine/core';
import { t } from '../i18n/t.ts';
import { sayInstant } from '../i18n/say.ts';
import { useApp } from '../state/store.ts';
import type { AppState } from '../state/app-state.ts';

export function SaveState() {
  const text = useApp(textOf);
  const state = useApp(({ saveState }) => saveState);
  return (
    <Badge
      size="sm"
      radius="sm"
      variant={state === 'failed' ? 'light' : 'default'}
      color={state === 'failed' ? 'red' : 'gray'}
      tt="none"
      fw={500}
      style={{ flexShrink: 0 }}
      data-testid="save-state"
    >
      {text}
    </Badge>
  );
}

function textOf({ document, saveState }: AppState): string {
  if (document === null) return '';
  if (document.readOnlyBecause !== null) return t('save.readOnly');
  if (saveState === 'saving') return t('save.saving');
  if (saveState === 'failed') return t('save.failed');
  if (saveState === 'edited') return document.base === null ? t('save.new') : t('save.edited');
  return t('save.saved', { time: document.savedAt === null ? '' : sayInstant(document.savedAt) });
}
