/** What is followed: added by name or address, each with how it stands. */
import { ActionIcon, Button, Checkbox, Text, TextInput } from '@mantine/core';
import { IconBook2, IconBuilding, IconX } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { PortfolioSource } from '../../../../shared/contract/portfolio.ts';
import { sayInstant } from '../../../i18n/say-instant.ts';
import { t } from '../../../i18n/t.ts';
import { addSource } from '../../../state/portfolio-sources.ts';
import { changePortfolio } from '../../../state/portfolio.ts';
import { useApp } from '../../../state/store.ts';
import { openDialog } from '../../../state/view.ts';
import classes from './sync.module.css';

export function SourcesTab() {
  const sources = useApp((state) => state.portfolio.host?.sources ?? null);
  const hasToken = useApp((state) => state.portfolio.host?.token.stored === true);
  const isOwn = useApp((state) => state.portfolio.of === 'own');
  if (sources === null) return null;
  return (
    <>
      {isOwn && <AddSource />}
      {sources.length > 0 && (
        <ul className={classes['list'] ?? ''} aria-label={t('portfolio.sources.list')}>
          {sources.map((source) => (
            <SourceRow key={source.sourceId} source={source} isOwn={isOwn} />
          ))}
        </ul>
      )}
      {isOwn && !hasToken && (
        <div className={classes['note'] ?? ''}>
          <Text size="xs">{t('portfolio.noToken')}</Text>
          <Button size="compact-xs" variant="default" onClick={() => changePortfolio({ syncTab: 'token' })}>
            {t('portfolio.noToken.add')}
          </Button>
        </div>
      )}
    </>
  );
}

export function AddSource() {
  const [text, setText] = useState('');
  const [withForks, setWithForks] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    setIsAsking(true);
    const because = await addSource(text.trim(), withForks);
    setIsAsking(false);
    setRefusal(because);
    if (because === null) setText('');
  };
  return (
    <form className={classes['form'] ?? ''} onSubmit={(event) => void add(event)}>
      <TextInput
        size="xs"
        label={t('portfolio.sources.label')}
        description={t('portfolio.sources.hint')}
        descriptionProps={{ fz: 'xs' }}
        errorProps={{ fz: 'xs' }}
        value={text}
        error={refusal}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setRefusal(null);
          setText(event.currentTarget.value);
        }}
      />
      <Checkbox
        size="xs"
        label={t('portfolio.sources.forks')}
        checked={withForks}
        onChange={(event) => setWithForks(event.currentTarget.checked)}
      />
      <Button
        size="xs"
        type="submit"
        className={classes['submit'] ?? ''}
        loading={isAsking}
        disabled={text.trim() === ''}
      >
        {t('portfolio.sources.add')}
      </Button>
    </form>
  );
}

function SourceRow({ source, isOwn }: { readonly source: PortfolioSource; readonly isOwn: boolean }) {
  const { kind, name, repositories, lastReadAt, trouble, isAnonymous } = source;
  const KindIcon = kind === 'owner' ? IconBuilding : IconBook2;
  const facts = [
    ...(kind === 'owner' ? [t('portfolio.sources.count', { count: repositories })] : []),
    lastReadAt === null
      ? t('portfolio.sources.notRead')
      : t('portfolio.sources.read', { time: sayInstant(lastReadAt) }),
    ...(isAnonymous ? [t('portfolio.sources.anonymous')] : []),
  ];
  return (
    <li className={classes['source'] ?? ''}>
      <KindIcon size={15} role="img" aria-label={t(`portfolio.sources.${kind}`)} />
      <div className={classes['sourceText'] ?? ''}>
        <Text size="sm" fw={500} className={classes['name'] ?? ''}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {facts.join(' · ')}
        </Text>
        {trouble !== null && (
          <Text size="xs" className={classes['trouble'] ?? ''}>
            {trouble}
          </Text>
        )}
      </div>
      {isOwn && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('portfolio.sources.remove', { name })}
          onClick={() => openDialog({ type: 'portfolio', portfolio: { what: 'remove-source', source } })}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
