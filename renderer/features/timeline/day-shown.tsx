/** The day that is shown, and the day on which edits take effect; a click asks for another day. */
import { Popover, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { isIsoDate, type IsoDate } from '../../../shared/util/iso-date.ts';
import { typedDay } from '../../../shared/util/read-dates.ts';
import { sayLongDay, sayShortDay } from '../../i18n/say-day.ts';
import { t } from '../../i18n/t.ts';
import type { AppState } from '../../state/app-state.ts';
import { editDate } from '../../state/branch.ts';
import { useApp } from '../../state/store.ts';
import { goToDay } from '../../state/time.ts';
import classes from './time-bar.module.css';

export function DayShown({ date }: { readonly date: IsoDate | null }) {
  const [isOpen, setOpen] = useState(false);
  const edits = useApp(editsInWords);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes['day'] ?? ''}
          aria-haspopup="dialog"
          title={t('time.goTo')}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={classes['dayText']}>{date === null ? t('time.everythingLong') : sayLongDay(date)}</span>
          <span className={classes['edits']}>{edits}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('time.goTo')}>
        <DayField date={date} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function editsInWords(state: AppState): string {
  if (state.branch.type === 'snapshot') return t('time.noEdits');
  if (state.branch.type === 'baseline') return t('time.editsNow');
  return t('time.editsOn', { day: sayShortDay(editDate(state)) });
}

function DayField({ date, onDone }: { readonly date: IsoDate | null; readonly onDone: () => void }) {
  const [typed, setTyped] = useState(date ?? '');
  const [isRefused, setRefused] = useState(false);
  const go = (): void => {
    const day = typedDay(typed);
    if (typed.trim() !== '' && !isIsoDate(day)) {
      setRefused(true);
      return;
    }
    goToDay(typed.trim() === '' ? null : day);
    onDone();
  };
  return (
    <TextInput
      size="xs"
      w={210}
      label={t('time.goTo')}
      placeholder={t('inspector.dayFormat')}
      description={t('time.goToHelp')}
      value={typed}
      error={isRefused ? t('time.badDay') : null}
      data-autofocus
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setRefused(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go();
      }}
    />
  );
}
