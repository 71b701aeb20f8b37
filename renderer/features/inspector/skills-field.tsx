/** The skills that positions ask for. Of several, those that all ask for; what is added or taken away goes for all. */
import { Text } from '@mantine/core';
import { TagsField } from '../../components/tags-field.tsx';
import '../../i18n/open-source-texts.ts';
import { t } from '../../i18n/t.ts';
import type { Position } from '../../../shared/model/position.ts';
import { skillKey, skillSuggestions } from '../../../shared/recruiting/skills.ts';
import { commit } from './commit.ts';
import type { PositionsProps } from './position-fields.tsx';

/** Skills of some that are named below the field. */
const NAMED = 6;

export function SkillsField({ tables, positions }: PositionsProps) {
  const { common, others } = shared(positions);
  const positionIds = positions.map(({ id }) => id);
  return (
    <div>
      <TagsField
        label={t('inspector.skills')}
        placeholder={t('inspector.skillsHint')}
        value={common}
        suggestions={skillSuggestions(tables)}
        onCommit={(tags) => commit('setSkills', { positionIds, ...change(common, tags) })}
      />
      {others.length > 0 && (
        <Text size="xs" c="dimmed" mt={2}>
          {t('inspector.skillsOfSome', {
            skills: `${others.slice(0, NAMED).join(', ')}${others.length > NAMED ? ' …' : ''}`,
          })}
        </Text>
      )}
    </div>
  );
}

function shared(positions: readonly Position[]): {
  readonly common: readonly string[];
  readonly others: readonly string[];
} {
  const counts = new Map<string, { readonly skill: string; count: number }>();
  for (const { skills = [] } of positions) {
    for (const skill of skills) {
      const known = counts.get(skillKey(skill));
      if (known === undefined) counts.set(skillKey(skill), { skill, count: 1 });
      else known.count += 1;
    }
  }
  const all = [...counts.values()];
  return {
    common: all.filter(({ count }) => count >= positions.length).map(({ skill }) => skill),
    others: all.filter(({ count }) => count < positions.length).map(({ skill }) => skill),
  };
}

/** What is new and what is gone; the order of one position's own skills is kept. */
function change(before: readonly string[], after: readonly string[]) {
  return {
    add: after.filter((skill) => !before.includes(skill)),
    remove: before.filter((skill) => !after.includes(skill)),
  };
}
