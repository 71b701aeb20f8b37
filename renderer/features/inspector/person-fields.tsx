/** Who holds the position: the person's fields, or a way to fill it. */
import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { t } from '../../i18n/t.ts';
import { EMPLOYMENTS, type Person } from '../../../shared/model/person.ts';
import { find, type Tables } from '../../../shared/model/tables.ts';
import { typedDay } from '../../../shared/util/read-dates.ts';
import { CommitField } from '../../components/commit-field.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { sealTyping } from '../../state/sealing.ts';
import { notify } from '../../state/notices.ts';
import { commit, optional } from './commit.ts';
import classes from './inspector.module.css';
import type { PositionProps } from './position-panel.tsx';
import { Was } from './was-note.tsx';

export function PersonFields({ tables, position }: PositionProps) {
  const person = position.personId === null ? undefined : find(tables, position.personId);
  if (position.status === 'closed') return null;
  return (
    <Stack gap={8} className={classes['section'] ?? ''}>
      <Was field="personId">
        {person === undefined ? (
          <FillField tables={tables} position={position} />
        ) : (
          <HolderFields key={person.id} person={person} />
        )}
      </Was>
    </Stack>
  );
}

function HolderFields({ person }: { readonly person: Person }) {
  const personId = person.id;
  return (
    <Stack gap={8}>
      <Was field="name" record="person">
        <CommitField
          label={t('inspector.person')}
          value={person.name}
          onCommit={(text) => commit('editPerson', { personId, field: 'name', value: text })}
          onDone={sealTyping}
        />
      </Was>
      <Was field="email" record="person">
        <CommitField
          label={t('inspector.email')}
          value={person.email ?? ''}
          onCommit={(text) => commit('editPerson', { personId, field: 'email', value: optional(text) })}
          onDone={sealTyping}
        />
      </Was>
      <Was field="employment" record="person">
        <NativeSelect
          size="xs"
          label={t('inspector.employment')}
          value={person.employment}
          data={employmentChoices(person)}
          onChange={(event) =>
            commit('editPerson', { personId, field: 'employment', value: event.currentTarget.value })
          }
        />
      </Was>
      <Group grow gap={8} align="flex-start">
        <PersonDay person={person} field="hireDate" label={t('inspector.hireDate')} />
        <PersonDay person={person} field="endDate" label={t('inspector.lastDay')} />
      </Group>
    </Stack>
  );
}

interface PersonDayProps {
  readonly person: Person;
  readonly field: 'hireDate' | 'endDate';
  readonly label: string;
}

function PersonDay({ person, field, label }: PersonDayProps) {
  return (
    <Was field={field} record="person">
      <CommitField
        label={label}
        placeholder={t('inspector.dayFormat')}
        commitOnLeave
        value={person[field] ?? ''}
        onCommit={(text) => commit('editPerson', { personId: person.id, field, value: optional(typedDay(text)) })}
        onDone={sealTyping}
      />
    </Was>
  );
}

/** A word of a newer version stays a choice, so that looking at it does not change it. */
function employmentChoices(person: Person) {
  const known = EMPLOYMENTS.map((value) => ({ value: value as string, label: t(`employment.${value}`) }));
  return known.some(({ value }) => value === person.employment)
    ? known
    : [...known, { value: person.employment, label: person.employment }];
}

function FillField({ tables, position }: PositionProps) {
  const { unplaced, placed } = people(tables);
  const positionId = position.id;
  return (
    <>
      {position.status === 'filled' && (
        <Text size="xs" c="dimmed">
          {t('inspector.filledUnnamed')}
        </Text>
      )}
      <SuggestField
        label={t('inspector.fillWith')}
        placeholder={t('inspector.fillPlaceholder')}
        value=""
        suggestions={[...unplaced, ...placed].map(({ name }) => name)}
        onCommit={(text) => {
          // A namesake is the same person: two records of one person are harder to see than one person in two seats.
          const isNamed = ({ name }: Person): boolean => name === text.trim();
          const known = unplaced.find(isNamed) ?? placed.find(isNamed);
          if (known !== undefined && placed.includes(known)) {
            notify('info', t('inspector.holdsAnother', { name: known.name }));
          }
          return commit('fillPosition', {
            positionId,
            person: known === undefined ? { newName: text } : { id: known.id },
          });
        }}
      />
    </>
  );
}

function people(tables: Tables): { readonly unplaced: readonly Person[]; readonly placed: readonly Person[] } {
  const holders = new Set<string>();
  tables.position.forEach(({ personId }) => {
    if (personId !== null) holders.add(personId);
  });
  const everybody = [...tables.person.values()];
  return {
    unplaced: everybody.filter(({ id }) => !holders.has(id)),
    placed: everybody.filter(({ id }) => holders.has(id)),
  };
}
