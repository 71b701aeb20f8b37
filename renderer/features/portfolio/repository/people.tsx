/** Who contributed, while the people view is on: counts, what somebody counts as, and forgetting them. */
import { ActionIcon, Button, NativeSelect, Text, VisuallyHidden } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { loginClass } from '../../../../shared/contract/portfolio.ts';
import { sayShortDay } from '../../../i18n/say-day.ts';
import { t } from '../../../i18n/t.ts';
import { classifyLogin, useContributors, type ContributorRow } from '../../../state/portfolio-people.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import { useApp } from '../../../state/store.ts';
import { openDialog } from '../../../state/view.ts';
import { sayCount } from '../say-metric.ts';
import classes from './repository.module.css';
import { Section } from './section.tsx';

const SHOWN = 12;
const CLASSES = loginClass.options;

export function People({ repositoryId }: { readonly repositoryId: RepositoryId }) {
  const isOn = useApp((state) => state.portfolio.host?.options.peopleView === true);
  return isOn ? <PeopleList repositoryId={repositoryId} /> : null;
}

function PeopleList({ repositoryId }: { readonly repositoryId: RepositoryId }) {
  const { value, isAsking, because } = useContributors(repositoryId);
  const [isWhole, setIsWhole] = useState(false);
  const people = value ?? [];
  return (
    <Section title={t('portfolio.people.title')} text={t('portfolio.people.text')} isWide>
      {because !== null && <Text size="xs">{because}</Text>}
      {people.length === 0 ? (
        !isAsking && (
          <Text size="xs" c="dimmed">
            {t('portfolio.people.none')}
          </Text>
        )
      ) : (
        <>
          <table className={classes['table'] ?? ''}>
            <thead>
              <tr>
                <th scope="col">{t('portfolio.people.login')}</th>
                <th scope="col">{t('portfolio.people.commits')}</th>
                <th scope="col">{t('portfolio.people.merged')}</th>
                <th scope="col">{t('portfolio.people.last')}</th>
                <th scope="col" className={classes['choice'] ?? ''}>
                  {t('portfolio.people.is')}
                </th>
                <th scope="col">
                  <VisuallyHidden>{t('portfolio.hands')}</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {people.slice(0, isWhole ? undefined : SHOWN).map((person) => (
                <PersonRow key={person.login} person={person} />
              ))}
            </tbody>
          </table>
          <Text size="xs" c="dimmed">
            {t('portfolio.people.next')}
          </Text>
        </>
      )}
      {!isWhole && people.length > SHOWN && (
        <Button size="compact-xs" variant="default" className={classes['start'] ?? ''} onClick={() => setIsWhole(true)}>
          {t('portfolio.people.all', { count: people.length })}
        </Button>
      )}
    </Section>
  );
}

function PersonRow({ person }: { readonly person: ContributorRow }) {
  const { login, commits, mergedChangeRequests, lastOn, is } = person;
  // The people of the sample are made up, and gone with it.
  const isOwn = useApp((state) => state.portfolio.of === 'own');
  return (
    <tr>
      <th scope="row">{login}</th>
      <td>{sayCount(commits)}</td>
      <td>{sayCount(mergedChangeRequests)}</td>
      <td>{lastOn === null ? '' : sayShortDay(lastOn)}</td>
      <td className={classes['choice'] ?? ''}>
        <NativeSelect
          size="xs"
          w={130}
          aria-label={t('portfolio.people.isOf', { login })}
          value={is ?? ''}
          data={[
            { value: '', label: t('portfolio.people.byPlan') },
            ...CLASSES.map((one) => ({ value: one, label: t(`portfolio.people.${one}`) })),
          ]}
          onChange={(event) =>
            void classifyLogin(login, CLASSES.find((one) => one === event.currentTarget.value) ?? null)
          }
        />
      </td>
      <td>
        {isOwn && (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('portfolio.people.forget', { login })}
            title={t('portfolio.people.forget', { login })}
            onClick={() => openDialog({ type: 'portfolio', portfolio: { what: 'forget', login } })}
          >
            <IconUserOff size={14} aria-hidden />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}
