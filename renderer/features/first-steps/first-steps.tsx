/** The list of first steps in the sample: real commands that tick themselves when they were done. Docked, never in the way. */
import { ActionIcon, Kbd, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconChevronDown, IconChevronUp, IconCircle, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { FIRST_STEPS, type FirstStep } from '../../../shared/contract/settings.ts';
import { shownKeyOf } from '../../actions/bindings.ts';
import { actionOf } from '../../actions/index.ts';
import { keysForPeople } from '../../actions/keys.ts';
import { t } from '../../i18n/t.ts';
import { notify } from '../../state/notices.ts';
import { changeSettings } from '../../state/settings.ts';
import { askForFirstSteps, showsFirstSteps } from '../../state/first-steps.ts';
import { isPanelShown } from '../../state/panels.ts';
import { focusSoon } from '../../state/regions.ts';
import { useApp } from '../../state/store.ts';
import { announce } from '../../state/view.ts';
import classes from './first-steps.module.css';

const ACTIONS_OF: Readonly<Record<FirstStep, string>> = {
  find: 'edit.find',
  move: 'position.moveUnder',
  add: 'position.addReport',
  undo: 'edit.undo',
  export: 'plan.export',
};

/** At the foot of the panel on the right. */
export function FirstSteps() {
  const isShown = useApp(showsFirstSteps);
  return isShown ? <Steps /> : null;
}

/** Where the panel is closed: how far one is, on one line over the canvas; a press opens the list in the panel. */
export function FirstStepsPill() {
  const isShown = useApp((state) => showsFirstSteps(state) && !isPanelShown(state, 'right'));
  return isShown ? <Pill /> : null;
}

function Pill() {
  const done = useApp((state) => state.settings.firstStepsDone);
  useAnnounced(done);
  const open = (): void => {
    askForFirstSteps();
    focusSoon('first-steps', 'button');
  };
  return (
    <section className={classes['pill']} aria-label={t('firstSteps.title')} data-region="first-steps">
      <UnstyledButton className={classes['open']} onClick={open}>
        <span>{t('firstSteps.title')}</span>
        <span className={classes['how']}>{t('firstSteps.done', { done: done.length, count: FIRST_STEPS.length })}</span>
      </UnstyledButton>
      <Dismiss />
    </section>
  );
}

function Steps() {
  const done = useApp((state) => state.settings.firstStepsDone);
  const isFolded = useApp((state) => state.settings.firstSteps === 'folded');
  useAnnounced(done);
  const next = FIRST_STEPS.find((step) => !done.includes(step));
  const isAllDone = done.length === FIRST_STEPS.length;
  return (
    <section className={classes['panel']} aria-label={t('firstSteps.title')} data-region="first-steps">
      <header className={classes['header']}>
        <Text size="xs" fw={600} component="h2">
          {t('firstSteps.title')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('firstSteps.done', { done: done.length, count: FIRST_STEPS.length })}
        </Text>
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          ml="auto"
          aria-expanded={!isFolded}
          aria-label={isFolded ? t('firstSteps.unfold') : t('firstSteps.fold')}
          onClick={() => changeSettings(() => ({ firstSteps: isFolded ? 'shown' : 'folded' }))}
        >
          {isFolded ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
        </ActionIcon>
        <Dismiss />
      </header>
      {!isFolded && (
        <ul className={classes['steps']}>
          {FIRST_STEPS.map((step) => (
            <Step key={step} step={step} isDone={done.includes(step)} isNext={step === next} />
          ))}
        </ul>
      )}
      {!isFolded && isAllDone && (
        <Text size="xs" className={classes['end']}>
          {t('firstSteps.allDone')}
        </Text>
      )}
    </section>
  );
}

function Dismiss() {
  return (
    <ActionIcon size={24} variant="subtle" color="gray" aria-label={t('firstSteps.dismiss')} onClick={dismiss}>
      <IconX size={14} aria-hidden />
    </ActionIcon>
  );
}

interface StepProps {
  readonly step: FirstStep;
  readonly isDone: boolean;
  /** The first that is not done: it says how. */
  readonly isNext: boolean;
}

function Step({ step, isDone, isNext }: StepProps) {
  const action = actionOf(ACTIONS_OF[step]);
  const isEnabled = useApp((state) => action.isEnabled?.(state) !== false);
  const how = t(`firstSteps.${step}.how`);
  const isMac = useApp((state) => state.host?.platform === 'mac');
  const keys = useApp((state) => shownKeyOf(action, state));
  return (
    <li>
      <UnstyledButton
        className={classes['step']}
        data-done={isDone || undefined}
        aria-disabled={!isEnabled}
        title={how}
        onClick={() => (isEnabled ? void action.run() : notify('info', how))}
      >
        {isDone ? <IconCheck size={15} aria-hidden /> : <IconCircle size={15} aria-hidden />}
        <span className={classes['words']}>
          <span className={classes['name']}>
            {t(`firstSteps.${step}`)}
            <VisuallyHidden>{`, ${t(isDone ? 'firstSteps.stepDone' : 'firstSteps.stepOpen')}`}</VisuallyHidden>
          </span>
          {isNext && <span className={classes['how']}>{how}</span>}
        </span>
        {keys !== undefined && <Kbd size="xs">{keysForPeople(keys, isMac)}</Kbd>}
      </UnstyledButton>
    </li>
  );
}

function dismiss(): void {
  changeSettings(() => ({ firstSteps: 'dismissed' }));
  notify('info', t('firstSteps.again'));
}

/** A screen reader hears which step has just been ticked. */
function useAnnounced(done: readonly FirstStep[]): void {
  const before = useRef(done);
  useEffect(() => {
    const [step] = done.filter((one) => !before.current.includes(one));
    before.current = done;
    if (step !== undefined) announce(t('firstSteps.ticked', { step: t(`firstSteps.${step}`) }));
  }, [done]);
}
