/** The repositories of the team that a position is in, each a way into the portfolio. Nothing where the team has none. */
import { Stack, Text } from '@mantine/core';
import { find } from '../../../shared/model/tables.ts';
import { sayEffects } from '../../cards/team-reach.ts';
import { LinkList } from '../../components/link-list.tsx';
import { t } from '../../i18n/t.ts';
import { useApp } from '../../state/store.ts';
import { showRepositories, teamRepositories } from '../../state/team-repositories.ts';
import classes from './inspector.module.css';
import type { PositionProps } from './position-panel.tsx';

/** Repositories listed; the others are in the portfolio. */
const LISTED = 8;

export function RepositoriesSection({ tables, position }: PositionProps) {
  const ofTeams = useApp((state) => state.portfolio.reach?.ofTeams);
  const team = position.teamId === undefined ? undefined : find(tables, position.teamId);
  const items = team === undefined ? [] : teamRepositories(tables, team.id);
  if (team === undefined || items.length === 0) return null;
  const effects = ofTeams?.get(team.id);
  const title = t('teamRepositories.of', { team: team.name });
  return (
    <Stack gap={2} className={classes['section'] ?? ''} role="group" aria-label={title}>
      <Text size="xs" fw={600}>
        {title}
      </Text>
      {effects !== undefined && (
        <Text size="xs" c="dimmed">
          {sayEffects(effects)}
        </Text>
      )}
      <LinkList
        items={items}
        shown={LISTED}
        more={(count) => t('teamRepositories.more', { count })}
        onMore={showRepositories}
      />
    </Stack>
  );
}
