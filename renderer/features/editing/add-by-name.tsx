/** Adding what begins with a name: a person for the bench, a team. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { openEditing } from '../../state/arranging.ts';
import { addedIds, tryDispatch, type Outcome } from '../../state/dispatch.ts';
import { EditingForm } from './editing-form.tsx';

export function AddPerson() {
  return (
    <NameForm
      title={t('person.addTitle')}
      text={t('person.addText')}
      label={t('person.name')}
      confirm={t('person.add')}
      run={(name) => tryDispatch('addPerson', { name })}
    />
  );
}

/** The new team opens for its other fields. */
export function AddTeam() {
  return (
    <NameForm
      title={t('team.addTitle')}
      label={t('team.name')}
      confirm={t('team.add')}
      run={(name) => tryDispatch('addTeam', { name })}
      onDone={(outcome) => {
        const [teamId] = outcome.done ? addedIds(outcome.change, 'team') : [];
        if (teamId !== undefined) openEditing({ what: 'edit-team', teamId });
      }}
    />
  );
}

interface NameFormProps {
  readonly title: string;
  readonly text?: string;
  readonly label: string;
  readonly confirm: string;
  readonly run: (name: string) => Outcome;
  readonly onDone?: (outcome: Outcome) => void;
}

function NameForm({ label, run, ...rest }: NameFormProps) {
  const [name, setName] = useState('');
  return (
    <EditingForm {...rest} isReady={name.trim() !== ''} run={() => run(name)}>
      <TextInput
        size="xs"
        label={label}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
    </EditingForm>
  );
}
