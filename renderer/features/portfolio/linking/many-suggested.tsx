/** Suggestions for many repositories: a list to tick, nothing ticked before somebody does. */
import { Button, Checkbox, Group, Text } from '@mantine/core';
import { ScrollRegion } from '../../../components/scroll-region.tsx';
import { sayHere } from '../../../i18n/say.ts';
import { t } from '../../../i18n/t.ts';
import classes from './linking.module.css';
import { takeAll, withSkills, withTeam, type Taken } from './taken.ts';
import type { Suggested } from './use-suggestions.ts';

/** Rows on the screen; what is suggested for the others is taken with all. */
const SHOWN = 200;

interface ManySuggestedProps {
  readonly suggested: readonly Suggested[];
  readonly taken: Taken;
  readonly onTaken: (taken: Taken) => void;
}

export function ManySuggested({ suggested, taken, onTaken }: ManySuggestedProps) {
  const told = suggested.filter(({ teams, skills }) => teams.length + skills.length > 0);
  if (told.length === 0) return null;
  const count = taken.teams.size + taken.skills.size;
  return (
    <section aria-label={t('linking.suggestions')}>
      <Group justify="space-between" gap="xs" mb={4}>
        <Text size="xs" fw={600}>
          {t('linking.suggestions')}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => onTaken(count > 0 ? { teams: new Map(), skills: new Map() } : takeAll(told))}
        >
          {t(count > 0 ? 'linking.takeNone' : 'linking.takeAll')}
        </Button>
      </Group>
      <ScrollRegion label={t('linking.suggestions')} className={classes['scroller'] ?? ''}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('linking.repository')}</th>
              <th scope="col">{t('linking.team')}</th>
              <th scope="col">{t('linking.skills')}</th>
            </tr>
          </thead>
          <tbody>
            {told.slice(0, SHOWN).map((one) => (
              <SuggestedRow key={one.facts.repositoryId} one={one} taken={taken} onTaken={onTaken} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {told.length > SHOWN && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('linking.moreSuggested', { count: told.length - SHOWN })}
        </Text>
      )}
    </section>
  );
}

interface SuggestedRowProps {
  readonly one: Suggested;
  readonly taken: Taken;
  readonly onTaken: (taken: Taken) => void;
}

function SuggestedRow({ one: { facts, teams, skills }, taken, onTaken }: SuggestedRowProps) {
  const { repositoryId, name } = facts;
  const [team] = teams;
  const names = skills.map(({ skill }) => skill);
  return (
    <tr>
      <th scope="row" title={name}>
        {name.split('/')[1] ?? name}
      </th>
      <td>
        {team !== undefined && (
          <Checkbox
            size="xs"
            label={team.name}
            aria-label={t('linking.giveTo', { name, team: team.name })}
            description={sayHere(team.reason)}
            checked={taken.teams.has(repositoryId)}
            onChange={({ currentTarget: { checked } }) =>
              onTaken(withTeam(taken, repositoryId, checked ? team.teamId : null))
            }
          />
        )}
      </td>
      <td>
        {names.length > 0 && (
          <Checkbox
            size="xs"
            label={names.join(', ')}
            aria-label={t('linking.shows', { name, skills: names.join(', ') })}
            description={skills.map(({ reason }) => sayHere(reason)).join(' · ')}
            checked={taken.skills.has(repositoryId)}
            onChange={({ currentTarget: { checked } }) =>
              onTaken(withSkills(taken, repositoryId, checked ? names : []))
            }
          />
        )}
      </td>
    </tr>
  );
}
