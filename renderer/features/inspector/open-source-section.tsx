/** What ties a person to open source: logins, and what they answered when they were hired. Quiet while there is nothing. */
import { Button, Group, MultiSelect, NativeSelect, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { hasAnswered } from '../../../shared/commands/person-open-source.ts';
import { loginsOf } from '../../../shared/model/github-login.ts';
import type { Id } from '../../../shared/model/kinds.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Tables } from '../../../shared/model/tables.ts';
import { SuggestField } from '../../components/suggest-field.tsx';
import { TagsField } from '../../components/tags-field.tsx';
import '../../i18n/open-source-texts.ts';
import { t } from '../../i18n/t.ts';
import { commit, optional } from './commit.ts';
import classes from './inspector.module.css';
import { Was } from './was-note.tsx';

interface PersonProps {
  readonly tables: Tables;
  readonly person: Person;
}

export function OpenSourceSection({ tables, person }: PersonProps) {
  const isEmpty = loginsOf(person).length === 0 && !hasAnswered(person);
  const [isOpened, setIsOpened] = useState(false);
  const isOpen = isOpened || !isEmpty;
  return (
    <Stack gap={8} className={classes['section'] ?? ''} role="group" aria-label={t('openSource.section')}>
      {isEmpty ? (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          fw={400}
          justify="flex-start"
          px={0}
          aria-expanded={isOpen}
          leftSection={isOpen ? <IconChevronDown size={12} aria-hidden /> : <IconChevronRight size={12} aria-hidden />}
          onClick={() => setIsOpened(!isOpened)}
        >
          {`${t('openSource.section')}: ${t('openSource.add')}`}
        </Button>
      ) : (
        <Text size="xs" fw={600}>
          {t('openSource.section')}
        </Text>
      )}
      {isOpen && <Fields tables={tables} person={person} />}
    </Stack>
  );
}

function Fields({ tables, person }: PersonProps) {
  const personId = person.id;
  return (
    <>
      <Was field="githubAliases" record="person">
        <Was field="githubLogin" record="person">
          <TagsField
            label={t('openSource.logins')}
            placeholder={t('openSource.loginsHint')}
            value={loginsOf(person)}
            suggestions={[]}
            onCommit={(logins) => commit('setLogins', { personId, logins })}
          />
        </Was>
      </Was>
      {/* Nobody asks a program why it came. */}
      {person.employment !== 'agent' && (
        <Was field="openSource" record="person">
          <Survey tables={tables} person={person} />
        </Was>
      )}
    </>
  );
}

const INFLUENCES = [0, 1, 2, 3, 4] as const;

function Survey({ tables, person }: PersonProps) {
  const { aware, influence } = person.openSource ?? {};
  const personId = person.id;
  return (
    <Stack gap={8}>
      <Group grow gap={8} align="flex-start">
        <NativeSelect
          size="xs"
          label={t('openSource.aware')}
          value={aware === undefined ? '' : aware ? 'yes' : 'no'}
          data={[
            { value: '', label: t('openSource.aware.unasked') },
            { value: 'yes', label: t('openSource.aware.yes') },
            { value: 'no', label: t('openSource.aware.no') },
          ]}
          onChange={({ currentTarget: { value } }) =>
            commit('answerSurvey', { personId, field: 'aware', value: value === '' ? undefined : value === 'yes' })
          }
        />
        <NativeSelect
          size="xs"
          label={t('openSource.influence')}
          value={influence === undefined ? '' : String(influence)}
          data={[
            { value: '', label: t('openSource.influence.unasked') },
            ...INFLUENCES.map((value) => ({ value: String(value), label: t(`openSource.influence.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            commit('answerSurvey', { personId, field: 'influence', value: value === '' ? undefined : Number(value) })
          }
        />
      </Group>
      <HeardVia tables={tables} person={person} />
      <NamedRepositories tables={tables} person={person} />
    </Stack>
  );
}

function HeardVia({ tables, person }: PersonProps) {
  const known = useMemo(
    () => [...tables.person.values()].flatMap(({ openSource }) => openSource?.heardVia ?? []),
    [tables.person],
  );
  return (
    <SuggestField
      label={t('openSource.heardVia')}
      value={person.openSource?.heardVia ?? ''}
      suggestions={known}
      onCommit={(text) =>
        commit('answerSurvey', { personId: person.id, field: 'heardVia', value: optional(text.trim()) })
      }
    />
  );
}

function NamedRepositories({ tables, person }: PersonProps) {
  const links = useMemo(
    () =>
      [...tables.repoLink.values()]
        .map(({ id, repository }) => ({ value: id as string, label: repository }))
        .sort((a, b) => (a.label < b.label ? -1 : 1)),
    [tables.repoLink],
  );
  const named = person.openSource?.repoIds ?? [];
  return (
    <MultiSelect
      size="xs"
      label={t('openSource.repositories')}
      placeholder={named.length === 0 && links.length === 0 ? t('openSource.noRepositories') : ''}
      disabled={links.length === 0}
      searchable
      limit={40}
      maxDropdownHeight={220}
      data={links}
      value={[...named]}
      onChange={(ids) =>
        commit('answerSurvey', { personId: person.id, field: 'repoIds', value: ids as Id<'repoLink'>[] })
      }
    />
  );
}
