/** Which team looks after repositories, which teams use them, what skills they show and what they are for: one, or many at once. */
import { Button, Group, MultiSelect, Modal, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { linkFinder } from '../../../../shared/analysis/repo-links.ts';
import type { LinkEdit } from '../../../../shared/commands/link-repositories.ts';
import type { RepositoryFacts } from '../../../../shared/contract/portfolio.ts';
import type { RepoLink } from '../../../../shared/model/repo-link.ts';
import type { Tables } from '../../../../shared/model/tables.ts';
import { skillSuggestions } from '../../../../shared/recruiting/skills.ts';
import { SuggestField } from '../../../components/suggest-field.tsx';
import { TagsField } from '../../../components/tags-field.tsx';
import { sayHere } from '../../../i18n/say.ts';
import { t } from '../../../i18n/t.ts';
import { tryDispatch } from '../../../state/dispatch.ts';
import type { RepositoryId } from '../../../state/portfolio-state.ts';
import { useApp } from '../../../state/store.ts';
import { dispatchGoing } from '../../../state/undo-notice.tsx';
import { closeDialog } from '../../../state/view.ts';
import { editFrom, sharedForm, type LinkForm } from './link-form.ts';
import classes from './linking.module.css';
import { OneSuggested } from './one-suggested.tsx';
import { withTaken, type Taken } from './taken.ts';
import { useSuggestions } from './use-suggestions.ts';
import { ManySuggested } from './many-suggested.tsx';

export function LinkDialog({ repositoryIds }: { readonly repositoryIds: readonly RepositoryId[] }) {
  const tables = useApp((state) => state.document?.tables ?? null);
  const all = useApp((state) => state.portfolio.repositories);
  const repositories = useMemo(() => {
    const asked = new Set(repositoryIds);
    return all.filter(({ repositoryId }) => asked.has(repositoryId));
  }, [all, repositoryIds]);
  const [first] = repositories;
  if (tables === null || first === undefined) return null;
  return (
    <Modal
      opened
      size={repositories.length > 1 ? 'lg' : 'md'}
      title={
        repositories.length === 1
          ? t('linking.titleOne', { name: first.name })
          : t('linking.titleMany', { count: repositories.length })
      }
      onClose={closeDialog}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <LinkFields tables={tables} repositories={repositories} />
    </Modal>
  );
}

interface FieldsProps {
  readonly tables: Tables;
  readonly repositories: readonly RepositoryFacts[];
}

const NOTHING_TAKEN: Taken = { teams: new Map(), skills: new Map() };

function LinkFields({ tables, repositories }: FieldsProps) {
  const links = useMemo(() => linksOf(tables, repositories), [tables, repositories]);
  const shared = useMemo(() => sharedForm(tables, links), [tables, links]);
  const suggested = useSuggestions(tables, repositories);
  const [touched, setTouched] = useState<Partial<LinkForm>>({});
  const [taken, setTaken] = useState(NOTHING_TAKEN);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = { ...shared.form, ...touched };
  const touch = (change: Partial<LinkForm>): null => {
    setRefusal(null);
    setTouched((now) => ({ ...now, ...change }));
    return null;
  };
  const save = (): void => {
    const edits = editsOf(repositories, { edit: editFrom(tables, shared, touched), taken });
    if (edits.length === 0) return closeDialog();
    const outcome = tryDispatch('linkRepositories', { links: edits });
    if (outcome.done) closeDialog();
    else setRefusal(sayHere(outcome.refusal));
  };
  const mixed = (field: keyof LinkForm): { readonly placeholder?: string } =>
    shared.mixed.has(field) && touched[field] === undefined ? { placeholder: t('inspector.mixed') } : {};
  const isOne = repositories.length === 1;
  const [only] = suggested;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="sm">
        <SuggestField
          label={t('linking.team')}
          value={form.team}
          suggestions={[...tables.team.values()].map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en'))}
          onCommit={(team) => touch({ team })}
          {...mixed('team')}
        />
        {isOne && only !== undefined && touched.team === undefined && (
          <OneSuggested
            label={t('linking.suggestedTeams')}
            items={only.teams.map(({ name, reason }) => ({ name, reason: sayHere(reason) }))}
            onTake={(team) => touch({ team })}
          />
        )}
        <TagsField
          label={t('linking.skills')}
          description={t(isOne ? 'linking.skillsText' : 'linking.skillsTextMany')}
          value={form.skills}
          suggestions={skillSuggestions(tables)}
          onCommit={(skills) => touch({ skills })}
          {...mixed('skills')}
        />
        {isOne && only !== undefined && (
          <OneSuggested
            label={t('linking.suggestedSkills')}
            items={only.skills
              .filter(({ skill }) => !form.skills.includes(skill))
              .map(({ skill, reason }) => ({ name: skill, reason: sayHere(reason) }))}
            onTake={(skill) => touch({ skills: [...form.skills, skill] })}
          />
        )}
        <Group grow align="flex-start" gap="sm">
          <SuggestField
            label={t('linking.purpose')}
            value={form.purpose}
            suggestions={[...tables.repoLink.values()].flatMap(({ purpose }) => purpose ?? [])}
            onCommit={(purpose) => touch({ purpose })}
            {...mixed('purpose')}
          />
          <MultiSelect
            size="xs"
            label={t('linking.adopters')}
            searchable
            maxDropdownHeight={200}
            data={teamOptions(tables)}
            value={[...form.adopters]}
            onChange={(adopters) => void touch({ adopters })}
            {...mixed('adopters')}
          />
        </Group>
        {!isOne && <ManySuggested suggested={suggested} taken={taken} onTaken={setTaken} />}
        {refusal !== null && (
          <Text size="sm" role="alert" className={classes['refusal'] ?? ''}>
            {refusal}
          </Text>
        )}
        <Buttons links={links} />
      </Stack>
    </form>
  );
}

function Buttons({ links }: { readonly links: readonly (RepoLink | undefined)[] }) {
  const linked = links.filter((link) => link !== undefined);
  return (
    <Group justify="flex-end" gap="xs">
      {linked.length > 0 && (
        <Button
          size="xs"
          variant="subtle"
          color="red"
          mr="auto"
          onClick={() => {
            closeDialog();
            dispatchGoing('unlinkRepositories', { linkIds: linked.map(({ id }) => id) });
          }}
        >
          {t('linking.unlink')}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={closeDialog}>
        {t('dialog.cancel')}
      </Button>
      <Button size="xs" type="submit">
        {t('linking.save')}
      </Button>
    </Group>
  );
}

function linksOf({ repoLink }: Tables, repositories: readonly RepositoryFacts[]): readonly (RepoLink | undefined)[] {
  const linkOf = linkFinder(repoLink.values());
  return repositories.map(({ name, repositoryId }) => linkOf({ repository: name, repositoryId }));
}

const teamOptions = ({ team }: Tables) =>
  [...team.values()]
    .map(({ id, name }) => ({ value: id as string, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));

/** One edit for each repository of which something is said. */
const editsOf = (
  repositories: readonly RepositoryFacts[],
  { edit, taken }: { readonly edit: LinkEdit; readonly taken: Taken },
) =>
  repositories.flatMap(({ repositoryId, name }) => {
    const whole = withTaken(edit, taken, repositoryId);
    return Object.keys(whole).length === 0 ? [] : [{ repository: name, repositoryId, edit: whole }];
  });
