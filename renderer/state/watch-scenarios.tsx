/** Watches edits of the baseline, and says quietly when one makes a conflict in a scenario. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { find, type Tables } from '../../shared/model/tables.ts';
import { findTouched, type Touched } from '../../shared/scenario/touched.ts';
import { t } from '../i18n/t.ts';
import { SHOWN_FOR } from './notices.ts';
import { sayTouched, showConflictsOf } from './scenarios.ts';
import { whenIdle } from './slices.ts';
import { getState, subscribe } from './store.ts';
import { openDialog } from './view.ts';

const NOTICE = 'touched-scenarios';

/** Start watching; the result ends it. */
export function watchScenarios(): () => void {
  let cancel: () => void = () => undefined;
  // What is compared with: the plan as it was when nothing was left to look at.
  let from: { readonly documentId: string; readonly tables: Tables } | null = null;
  const stop = subscribe(
    ({ document }) => document,
    (document) => {
      if (document === null || document.documentId !== from?.documentId) {
        cancel();
        from = document === null ? null : { documentId: document.documentId, tables: document.plan.tables };
        return;
      }
      const start = from.tables;
      const { tables } = document.plan;
      if (tables === start) return;
      cancel();
      cancel = whenIdle(findTouched(start, tables), {
        onDone: (touched) => {
          from = { documentId: document.documentId, tables };
          if (touched.length > 0) tell(touched);
        },
      });
    },
    { fireImmediately: true },
  );
  return () => {
    stop();
    cancel();
  };
}

/** A list that was brought in has changed much at once: that is worth a report. Else a notice that goes by itself. */
function tell(touched: readonly Touched[]): void {
  const { history, dialog, document } = getState();
  const isOfList = history.past.at(-1)?.label.key === 'command.reimport';
  if (isOfList && dialog === null) return openDialog({ type: 'scenario', scenario: { what: 'touched', touched } });
  const [first] = touched;
  if (first === undefined || document === null) return;
  const name = find(document.plan.tables, first.scenarioId)?.name ?? '';
  const text =
    touched.length === 1
      ? t('touched.one', { name, what: sayTouched(first) })
      : t('touched.many', { count: touched.length });
  notifications.hide(NOTICE);
  notifications.show({
    id: NOTICE,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {text}
        </Text>
        <Button size="compact-xs" variant="default" style={{ flexShrink: 0 }} onClick={() => show(touched)}>
          {t('touched.show')}
        </Button>
      </Group>
    ),
    color: 'orange',
    autoClose: SHOWN_FOR,
    role: 'status',
    closeButtonProps: { 'aria-label': t('dialog.dismiss') },
  });
}

function show(touched: readonly Touched[]): void {
  notifications.hide(NOTICE);
  const [first] = touched;
  if (touched.length === 1 && first !== undefined) showConflictsOf(first.scenarioId);
  else openDialog({ type: 'scenario', scenario: { what: 'touched', touched } });
}
