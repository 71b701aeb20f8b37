/**
 * Pipeline against plan: per skill the open positions that ask for it, beside the repositories that show it and the
 * people from outside who contribute to them. Aggregates only.
 */
import type { Id } from '../model/kinds.ts';
import type { Tables } from '../model/tables.ts';
import { reportingTree } from '../analysis/reporting-tree.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { sizeOfCrowd } from './crowd.ts';
import { skillKey, skillName } from './skills.ts';
import {
  outsideCrowds,
  repositoriesBySkill,
  shownSkills,
  type OutsideCrowds,
  type PeopleView,
  type SupplyRepository,
} from './supply.ts';

export interface PipelineInput {
  readonly tables: Pick<Tables, 'position' | 'repoLink'>;
  readonly repositories: readonly SupplyRepository[];
  /** Null unless contributors are kept, and the plan tells who is from outside. */
  readonly view: PeopleView | null;
  readonly today: IsoDate;
}

export interface SkillRow extends OutsideCrowds {
  readonly key: string;
  /** As it is mostly called, else as the open positions write it, else as the repositories do. */
  readonly skill: string;
  /** In the order of the reporting tree. */
  readonly openIds: readonly Id<'position'>[];
  /** Those still worked on first. */
  readonly repositories: readonly SupplyRepository[];
  /** How many of them show it by their language alone, which nobody has confirmed. */
  readonly unconfirmed: number;
  /** Hours to the first answer, of the quickest and the slowest repository; null where none was measured. */
  readonly firstResponse: { readonly least: number; readonly most: number; readonly of: number } | null;
  /** The newest release of any of them. */
  readonly lastReleaseOn: IsoDate | null;
}

export interface Pipeline {
  /** Most open positions first, then the largest supply. */
  readonly rows: readonly SkillRow[];
  /** Open positions that name no skill, so that nothing can be said of them. */
  readonly withoutSkills: readonly Id<'position'>[];
  readonly open: number;
}

export function pipelineOf({ tables, repositories, view, today }: PipelineInput): Pipeline {
  const demand = openBySkill(tables);
  const supply = repositoriesBySkill(tables, repositories);
  const rows = [...new Set([...demand.bySkill.keys(), ...supply.keys()])].map((key): SkillRow => {
    const asked = demand.bySkill.get(key);
    const group = supply.get(key);
    const shown = (group?.repositories ?? []).toSorted(
      (a, b) => Number(a.isArchived) - Number(b.isArchived) || (a.name < b.name ? -1 : 1),
    );
    return {
      key,
      skill: skillName(asked?.skill ?? group?.skill ?? key),
      openIds: asked?.ids ?? [],
      repositories: shown,
      unconfirmed: shown.filter((one) => !shownSkills(tables, one).isConfirmed).length,
      ...outsideCrowds(shown, view, today),
      firstResponse: responseOf(shown),
      lastReleaseOn: lastOf(shown.flatMap(({ lastReleaseOn }) => lastReleaseOn ?? [])),
    };
  });
  return {
    rows: rows.toSorted(
      (a, b) =>
        b.openIds.length - a.openIds.length ||
        (sizeOfCrowd(b.authors) ?? -1) - (sizeOfCrowd(a.authors) ?? -1) ||
        (a.key < b.key ? -1 : 1),
    ),
    withoutSkills: demand.without,
    open: demand.open,
  };
}

interface Demand {
  readonly bySkill: ReadonlyMap<string, { readonly skill: string; readonly ids: readonly Id<'position'>[] }>;
  readonly without: readonly Id<'position'>[];
  readonly open: number;
}

const known = new WeakMap<Tables['position'], Demand>();

/** The open positions by the skills they ask for. The same table gives the same object. */
function openBySkill(tables: PipelineInput['tables']): Demand {
  const found = known.get(tables.position);
  if (found !== undefined) return found;
  const bySkill = new Map<string, { readonly skill: string; readonly ids: Id<'position'>[] }>();
  const without: Id<'position'>[] = [];
  let open = 0;
  for (const id of reportingTree(tables).inOrder) {
    const position = tables.position.get(id);
    if (position?.status !== 'open') continue;
    open += 1;
    const skills = position.skills ?? [];
    if (skills.length === 0) without.push(id);
    for (const skill of skills) {
      const group = bySkill.get(skillKey(skill));
      if (group === undefined) bySkill.set(skillKey(skill), { skill, ids: [id] });
      else if (!group.ids.includes(id)) group.ids.push(id);
    }
  }
  const demand = { bySkill, without, open };
  known.set(tables.position, demand);
  return demand;
}

/** Archived repositories answer nobody. */
function responseOf(repositories: readonly SupplyRepository[]): SkillRow['firstResponse'] {
  const hours = repositories.flatMap(({ isArchived, firstResponseHours }) =>
    isArchived || firstResponseHours === null ? [] : [firstResponseHours],
  );
  return hours.length === 0 ? null : { least: Math.min(...hours), most: Math.max(...hours), of: hours.length };
}

const lastOf = (days: readonly IsoDate[]): IsoDate | null => days.toSorted().at(-1) ?? null;
