/** Adds an event or changes one: what, when, where to read it, whom it reached, which repositories it is about. */
import { Button, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { EVENT_KINDS, type PortfolioEvent } from '../../../../shared/contract/portfolio.ts';
import { isIsoDate } from '../../../../shared/util/iso-date.ts';
import { typedDay } from '../../../../shared/util/read-dates.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { t } from '../../../i18n/t.ts';
import { today } from '../../../state/context.ts';
import { saveEvent, type EventInput } from '../../../state/portfolio-edit.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import { useApp } from '../../../state/store.ts';
import { closeDialog, openDialog } from '../../../state/view.ts';
import classes from './events.module.css';

interface EditEventProps {
  readonly event: PortfolioEvent | null;
  readonly repositoryIds: readonly RepositoryId[];
}

/** As it is typed. */
interface Draft {
  readonly kind: PortfolioEvent['kind'];
  readonly day: string;
  readonly title: string;
  readonly url: string;
  readonly reach: string;
  readonly note: string;
  readonly about: readonly string[];
}

export function EditEvent({ event, repositoryIds }: EditEventProps) {
  const repositories = useApp((state) => state.portfolio.repositories);
  const [draft, setDraft] = useState<Draft>(() => firstDraft(event, repositoryIds));
  const [refusal, setRefusal] = useState<string | null>(null);
  const choices = useMemo(
    () => repositories.map(({ repositoryId, name }) => ({ value: String(repositoryId), label: name })),
    [repositories],
  );
  const change = (part: Partial<Draft>): void => {
    setRefusal(null);
    setDraft({ ...draft, ...part });
  };
  const save = async (): Promise<void> => {
    const read = readDraft(draft, event);
    if (typeof read === 'string') return setRefusal(read);
    const because = await saveEvent(read);
    if (because === null) return closeDialog();
    return setRefusal(because);
  };
  return (
    <FormDialog
      title={t(event === null ? 'portfolio.event.new' : 'portfolio.event.change')}
      confirm={t('portfolio.event.save')}
      refusal={refusal}
      cancelLabel={t('dialog.cancel')}
      closeLabel={t('dialog.close')}
      onConfirm={() => void save()}
      onClose={closeDialog}
    >
      <TextInput
        size="xs"
        label={t('portfolio.event.title')}
        value={draft.title}
        maxLength={300}
        data-autofocus
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <div className={classes['fields'] ?? ''}>
        <NativeSelect
          size="xs"
          label={t('portfolio.event.kind')}
          value={draft.kind}
          data={EVENT_KINDS.map((kind) => ({ value: kind, label: t(`portfolio.events.kind.${kind}`) }))}
          onChange={({ currentTarget }) =>
            change({ kind: EVENT_KINDS.find((kind) => kind === currentTarget.value) ?? 'article' })
          }
        />
        <TextInput
          size="xs"
          label={t('portfolio.event.day')}
          placeholder={t('portfolio.event.dayHint')}
          value={draft.day}
          onChange={({ currentTarget }) => change({ day: currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={t('portfolio.event.reach')}
          placeholder={t('portfolio.event.reachHint')}
          inputMode="numeric"
          value={draft.reach}
          onChange={({ currentTarget }) => change({ reach: currentTarget.value })}
        />
      </div>
      <TextInput
        size="xs"
        label={t('portfolio.event.url')}
        placeholder={t('portfolio.event.urlHint')}
        value={draft.url}
        maxLength={2_048}
        onChange={({ currentTarget }) => change({ url: currentTarget.value })}
      />
      <MultiSelect
        size="xs"
        label={t('portfolio.event.about')}
        description={t('portfolio.event.aboutHint')}
        descriptionProps={{ fz: 'xs' }}
        placeholder={draft.about.length === 0 ? t('portfolio.event.aboutSearch') : ''}
        data={choices}
        value={[...draft.about]}
        searchable
        limit={50}
        maxDropdownHeight={220}
        comboboxProps={{ shadow: 'md' }}
        onChange={(about) => change({ about })}
      />
      <Textarea
        size="xs"
        label={t('portfolio.event.note')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2_000}
        value={draft.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
      {event !== null && (
        <Button
          size="compact-xs"
          variant="light"
          color="red"
          className={classes['start'] ?? ''}
          onClick={() => openDialog({ type: 'portfolio', portfolio: { what: 'delete-event', event } })}
        >
          {t('portfolio.event.delete')}
        </Button>
      )}
    </FormDialog>
  );
}

function firstDraft(event: PortfolioEvent | null, repositoryIds: readonly RepositoryId[]): Draft {
  return {
    kind: event?.kind ?? 'article',
    day: event?.day ?? today(),
    title: event?.title ?? '',
    url: event?.url ?? '',
    reach: event?.reach === null || event === null ? '' : String(event.reach),
    note: event?.note ?? '',
    about: (event?.repositoryIds ?? repositoryIds).map(String),
  };
}

/** The event that was typed, or the sentence that says what is wrong. */
function readDraft(draft: Draft, event: PortfolioEvent | null): EventInput | string {
  const { kind, title, url, reach, note, about } = draft;
  const day = typedDay(draft.day);
  if (title.trim() === '') return t('portfolio.event.noTitle');
  if (!isIsoDate(day)) return t('portfolio.event.badDay');
  if (url.trim() !== '' && !isPage(url.trim())) return t('portfolio.event.badUrl');
  const counted = reach.trim().replaceAll(/[,\s]/g, '');
  if (counted !== '' && !/^\d{1,12}$/.test(counted)) return t('portfolio.event.badReach');
  return {
    eventId: event?.eventId ?? null,
    kind,
    day,
    title: title.trim(),
    url: url.trim() === '' ? null : url.trim(),
    reach: counted === '' ? null : Number(counted),
    note: note.trim() === '' ? null : note.trim(),
    repositoryIds: about.map(Number),
  };
}

const isPage = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';
