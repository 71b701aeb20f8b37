/** After something went: a notice that says so and takes it back with one press. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Step } from '../../shared/change/history.ts';
import { t } from '../i18n/t.ts';
import { sayHere } from '../i18n/say.ts';
import { dispatch, undoStep, type ArgsOf, type CommandName, type Outcome } from './dispatch.ts';
import { notify, SHOWN_FOR } from './notices.ts';
import { getState } from './store.ts';
import { announce } from './view.ts';

const NOTICE = 'undo';

/** Run a command that takes something away, and offer to take it back. */
export function dispatchGoing<N extends CommandName>(name: N, args: ArgsOf<N>): Outcome {
  const outcome = dispatch(name, args);
  const step = getState().history.past.at(-1);
  if (outcome.done && step !== undefined) offerUndo(step);
  return outcome;
}

function offerUndo(step: Step): void {
  // The one before takes back another step: only the last can be offered.
  notifications.hide(NOTICE);
  notifications.show({
    id: NOTICE,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('notice.done', { step: sayHere(step.label) })}
        </Text>
        <Button size="compact-xs" variant="default" style={{ flexShrink: 0 }} onClick={() => takeBack(step)}>
          {t('action.undo')}
        </Button>
      </Group>
    ),
    color: 'indigo',
    autoClose: SHOWN_FOR,
    role: 'status',
    closeButtonProps: { 'aria-label': t('dialog.dismiss') },
  });
}

function takeBack(step: Step): void {
  notifications.hide(NOTICE);
  // Whatever came after stands on this step: one undo would take that back instead.
  if (getState().history.past.at(-1) !== step) return notify('info', t('notice.undoLater'));
  undoStep();
  announce(t('notice.undone', { step: sayHere(step.label) }));
}
