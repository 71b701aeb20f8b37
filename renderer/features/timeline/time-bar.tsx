/** The time line below the canvas: which day is shown, what happens when, and the ways from day to day. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { neighbouringDay } from '../../../shared/scenario/timeline.ts';
import { useIdleValue } from '../../components/use-idle-value.ts';
import { actionOf } from '../../actions/index.ts';
import { shownKeyOf } from '../../actions/bindings.ts';
import { keysForPeople } from '../../actions/keys.ts';
import { t } from '../../i18n/t.ts';
import { today } from '../../state/context.ts';
import { useApp } from '../../state/store.ts';
import { isTimeLineShown, timeLine, type TimeLine } from '../../state/time.ts';
import { DayShown } from './day-shown.tsx';
import classes from './time-bar.module.css';
import { Track } from './track.tsx';

export function TimeBar() {
  const isShown = useApp(isTimeLineShown);
  return isShown ? <Followed /> : null;
}

/** What is on the line follows an edit when the canvas is done. */
function Followed() {
  const document = useApp((state) => state.document);
  const branch = useApp((state) => state.branch);
  const shown = useIdleValue(useMemo(() => ({ document, branch }), [document, branch]));
  const line = useMemo(() => timeLine(shown), [shown]);
  return line === null ? null : <Bar line={line} />;
}

function Bar({ line }: { readonly line: TimeLine }) {
  const date = useApp((state) => state.date);
  const isPlaying = useApp((state) => state.isPlaying);
  const now = today();
  const hasBefore = neighbouringDay(line.events, date, -1) !== null;
  return (
    <section className={classes['bar']} aria-label={t('time.region')} data-region="time">
      <div className={classes['controls']}>
        <StepButton
          id="time.play"
          label={t(isPlaying ? 'time.pause' : 'time.play')}
          icon={isPlaying ? IconPlayerPause : IconPlayerPlay}
        />
        <StepButton id="time.previousEvent" icon={IconPlayerSkipBack} isOff={!hasBefore} />
        <StepButton id="time.nextEvent" icon={IconPlayerSkipForward} />
        <Button
          size="compact-xs"
          variant={date === now ? 'light' : 'default'}
          aria-pressed={date === now}
          onClick={() => void actionOf('time.today').run()}
        >
          {t('time.today')}
        </Button>
      </div>
      <DayShown date={date} />
      <Track line={line} date={date} today={now} />
      <CloseButton />
    </section>
  );
}

const CloseButton = memo(function CloseButton() {
  return (
    <Tooltip label={t('action.toggleTimeLine')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={22}
        aria-label={t('panel.close')}
        onClick={() => void actionOf('view.timeLine').run()}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
});

interface StepButtonProps {
  readonly id: string;
  readonly icon: Icon;
  readonly label?: string;
  /** There is nowhere to go. */
  readonly isOff?: boolean;
}

const StepButton = memo(function StepButton({ id, icon: StepIcon, label, isOff = false }: StepButtonProps) {
  const action = actionOf(id);
  const isEnabled = useApp((state) => action.isEnabled?.(state) !== false);
  const isMac = useApp((state) => state.host?.platform === 'mac');
  const keys = useApp((state) => shownKeyOf(action, state));
  const name = label ?? t(action.label);
  return (
    <Tooltip label={keys === undefined ? name : `${name}  ${keysForPeople(keys, isMac)}`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={26}
        aria-label={name}
        disabled={isOff || !isEnabled}
        onClick={() => void action.run()}
      >
        <StepIcon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
});
