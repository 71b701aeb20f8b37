/** What a repository is, how fresh its figures are, and what can be done with it. */
import { ActionIcon, Badge, Button, Menu, Text, Title, Tooltip } from '@mantine/core';
import { IconDots, IconExternalLink, IconPin, IconPinFilled, IconRefresh, IconSitemap } from '@tabler/icons-react';
import { linkFinder } from '../../../../shared/analysis/repo-links.ts';
import type { RepositoryFacts } from '../../../../shared/contract/portfolio.ts';
import { sayLongDay, sayShortDay } from '../../../i18n/say-day.ts';
import { sayInstant } from '../../../i18n/say-instant.ts';
import { actionOf } from '../../../actions/index.ts';
import { t } from '../../../i18n/t.ts';
import { readWholeHistory, setPinned } from '../../../state/portfolio-edit.ts';
import { useRepositoryAddress } from '../../../state/portfolio-history.ts';
import { openOutside } from '../../../state/portfolio-sources.ts';
import { useApp } from '../../../state/store.ts';
import { openDialog } from '../../../state/view.ts';
import classes from './repository.module.css';

export function RepositoryHead({ facts }: { readonly facts: RepositoryFacts }) {
  const { name, formerNames, description, goneSince } = facts;
  const [owner = '', repository = name] = name.split('/');
  return (
    <header className={classes['head'] ?? ''}>
      <div className={classes['headText'] ?? ''}>
        <div className={classes['nameLine'] ?? ''}>
          <Title order={2} size="h4" tabIndex={-1} data-part-entry className={classes['name'] ?? ''}>
            <span className={classes['quiet'] ?? ''}>{owner}/</span>
            {repository}
          </Title>
          <Marks facts={facts} />
        </div>
        {formerNames.length > 0 && (
          <Text size="xs" c="dimmed">
            {t('portfolio.repository.formerly', { names: formerNames.join(', ') })}
          </Text>
        )}
        {description !== null && (
          <Text size="sm" dir="auto">
            {description}
          </Text>
        )}
        {goneSince !== null && (
          <Text size="xs">{t('portfolio.repository.goneText', { day: sayLongDay(goneSince) })}</Text>
        )}
        <FactsLine facts={facts} />
      </div>
      <Doing facts={facts} />
    </header>
  );
}

function Marks({ facts: { isArchived, isFork, goneSince } }: { readonly facts: RepositoryFacts }) {
  const marks = [
    ...(isArchived ? [t('portfolio.repository.archived')] : []),
    ...(isFork ? [t('portfolio.repository.fork')] : []),
    ...(goneSince === null ? [] : [t('portfolio.repository.gone', { day: sayShortDay(goneSince) })]),
  ];
  return marks.map((mark) => (
    <Badge key={mark} size="sm" variant="default" radius="sm" tt="none" fw={500}>
      {mark}
    </Badge>
  ));
}

function FactsLine({ facts }: { readonly facts: RepositoryFacts }) {
  const { language, licence, topics, ownerTeams, readAt, measuredOn } = facts;
  const team = useOwnerTeam(facts);
  const parts = [
    ...(team === null ? [] : [t('portfolio.repository.team', { name: team })]),
    ...(language === null ? [] : [language]),
    licence ?? t('portfolio.repository.noLicence'),
    ...(ownerTeams.length === 0 ? [] : [t('portfolio.repository.owners', { names: ownerTeams.join(', ') })]),
    readAt === null ? t('portfolio.repository.notRead') : t('portfolio.repository.read', { time: sayInstant(readAt) }),
    ...(measuredOn === null ? [] : [t('portfolio.repository.measured', { day: sayShortDay(measuredOn) })]),
  ];
  return (
    <>
      <Text size="xs" c="dimmed">
        {parts.join(' · ')}
      </Text>
      {topics.length > 0 && (
        <Text size="xs" c="dimmed">
          {topics.map((topic) => `#${topic}`).join(' ')}
        </Text>
      )}
    </>
  );
}

/** The name of the team that looks after it, by the shown plan. */
function useOwnerTeam({ name, repositoryId }: RepositoryFacts): string | null {
  const tables = useApp((state) => state.document?.tables ?? null);
  if (tables === null) return null;
  const teamId = linkFinder(tables.repoLink.values())({ repository: name, repositoryId })?.teamId;
  return teamId === undefined ? null : (tables.team.get(teamId)?.name ?? null);
}

function Doing({ facts }: { readonly facts: RepositoryFacts }) {
  const { name, repositoryId, isPinned, homepage } = facts;
  const isOwn = useApp((state) => state.portfolio.of === 'own');
  const address = useRepositoryAddress(name);
  const PinIcon = isPinned ? IconPinFilled : IconPin;
  return (
    <div className={classes['doing'] ?? ''}>
      {isOwn && (
        <Tooltip label={t('portfolio.repository.pinText')} multiline w={240}>
          <Button
            size="compact-sm"
            variant="default"
            aria-pressed={isPinned}
            leftSection={<PinIcon size={14} aria-hidden />}
            onClick={() => void setPinned(facts, !isPinned)}
          >
            {t(isPinned ? 'portfolio.repository.unpin' : 'portfolio.repository.pin')}
          </Button>
        </Tooltip>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconSitemap size={14} aria-hidden />}
        onClick={() => void actionOf('portfolio.link').run()}
      >
        {t('linking.open')}
      </Button>
      {address !== null && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconExternalLink size={14} aria-hidden />}
          onClick={() => void openOutside(address)}
        >
          {t('portfolio.repository.open')}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md" width={260}>
        <Menu.Target>
          <ActionIcon size="md" variant="default" aria-label={t('portfolio.repository.more', { name })}>
            <IconDots size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isOwn && (
            <Menu.Item
              leftSection={<IconRefresh size={14} aria-hidden />}
              onClick={() => void readWholeHistory(repositoryId)}
            >
              {t('portfolio.repository.readAll')}
            </Menu.Item>
          )}
          <Menu.Item
            onClick={() => openDialog({ type: 'portfolio', portfolio: { what: 'import-history', repositoryId } })}
          >
            {t('portfolio.repository.import')}
          </Menu.Item>
          <Menu.Item
            onClick={() =>
              openDialog({
                type: 'portfolio',
                portfolio: { what: 'event', event: null, repositoryIds: [repositoryId] },
              })
            }
          >
            {t('portfolio.repository.addEvent')}
          </Menu.Item>
          {homepage?.startsWith('https://') === true && (
            <Menu.Item onClick={() => void openOutside(homepage)}>{t('portfolio.repository.homepage')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
