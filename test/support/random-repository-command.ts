/** Random calls of the commands about repositories, skills and what people answered. */
import type { Random } from '../../build/sample/seeded-random.ts';
import type { AnswerSurvey, SetLogins, SurveyAnswer } from '../../shared/commands/person-open-source.ts';
import type { LinkEdit, LinkRepositories, UnlinkRepositories } from '../../shared/commands/link-repositories.ts';
import type { RepositoryRef } from '../../shared/analysis/repo-links.ts';
import type { SetRecruitingAssumption } from '../../shared/commands/set-recruiting-assumption.ts';
import type { SetSkills, SkillsEdit } from '../../shared/commands/set-skills.ts';
import { RECRUITING_KEYS } from '../../shared/recruiting/recruiting-assumptions.ts';
import type { Tables } from '../../shared/model/tables.ts';
import { maybe, randomChoice, someId, someIds } from './random-pick.ts';
import { randomName } from './random-text.ts';

type Make<Args> = (random: Random, tables: Tables) => Args;

export const REPOSITORY_ARGS: {
  readonly answerSurvey: Make<AnswerSurvey>;
  readonly linkRepositories: Make<LinkRepositories>;
  readonly setLogins: Make<SetLogins>;
  readonly setRecruitingAssumption: Make<SetRecruitingAssumption>;
  readonly setSkills: Make<SetSkills>;
  readonly unlinkRepositories: Make<UnlinkRepositories>;
} = {
  answerSurvey: (random, tables) => ({
    personId: someId(random, tables, 'person'),
    ...random.pick<SurveyAnswer>([
      { field: 'heardVia', value: random.pick([randomName(random), 'y'.repeat(20_000), undefined]) },
      { field: 'aware', value: random.pick([true, false, undefined]) },
      { field: 'influence', value: random.pick([0, 3, 4, 5, 1.5, Number.NaN, undefined]) },
      { field: 'repoIds', value: random.chance(0.7) ? [someId(random, tables, 'repoLink')] : [] },
    ]),
  }),
  linkRepositories: (random, tables) => ({
    links: Array.from({ length: random.below(3) }, () => ({ ...repository(random), edit: linkEdit(random, tables) })),
  }),
  setLogins: (random, tables) => ({
    personId: someId(random, tables, 'person'),
    logins: Array.from({ length: random.below(3) }, () =>
      random.pick(['@ana', 'https://github.com/Budi', `user-${random.below(40)}`, 'no login!', '']),
    ),
  }),
  setRecruitingAssumption: (random) => ({
    key: random.pick(RECRUITING_KEYS),
    value: maybe(random, random.pick([random.below(12), 0.25, -1, 1e300, Number.NaN])),
  }),
  setSkills: (random, tables) => ({ positionIds: someIds(random, tables), ...skillsEdit(random) }),
  unlinkRepositories: (random, tables) => ({
    linkIds: random.chance(0.9) ? [someId(random, tables, 'repoLink')] : [],
  }),
};

export const randomSkills = (random: Random): readonly string[] =>
  Array.from({ length: random.pick([0, 1, 2, 40]) }, () =>
    random.pick([randomName(random), 'Go', 'go', 'C, C++', ' ']),
  );

const skillsEdit = (random: Random): SkillsEdit =>
  random.chance(0.5) ? { skills: randomSkills(random) } : { add: randomSkills(random), remove: ['GO'] };

const repository = (random: Random): RepositoryRef => ({
  repository: random.pick([`acme/tool-${random.below(1000)}`, 'acme/tool-1', 'Acme/Tool-1', 'no repository']),
  ...(random.chance(0.5) ? { repositoryId: random.pick([1, random.below(50), 0.5]) } : {}),
});

const linkEdit = (random: Random, tables: Tables): LinkEdit => ({
  ...(random.chance(0.5) ? { team: maybe(random, randomChoice(random, tables, 'team')) } : {}),
  ...(random.chance(0.3) ? { skills: randomSkills(random) } : {}),
  ...(random.chance(0.3) ? { addSkills: randomSkills(random), removeSkills: ['Go'] } : {}),
  ...(random.chance(0.3) ? { adopters: [someId(random, tables, 'team'), someId(random, tables, 'team')] } : {}),
  ...(random.chance(0.3) ? { purpose: random.pick([randomName(random), '', null, 'y'.repeat(200_000)]) } : {}),
});
