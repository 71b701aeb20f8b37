/** Where the portfolio does not help to fill open positions: one sentence a gap, the one that concerns most positions first. */
import type { Id } from '../model/kinds.ts';
import { message, type Message } from '../texts/message.ts';
import { dayNumber, monthsBetween } from '../util/calendar.ts';
import type { IsoDate } from '../util/iso-date.ts';
import { LEAST_GROUP } from './crowd.ts';
import type { Pipeline, SkillRow } from './pipeline.ts';
import type { RecruitingKey } from './recruiting-assumptions.ts';

export const GAP_KINDS = [
  'nothing',
  'archived',
  'noRelease',
  'oldRelease',
  'slow',
  'nobody',
  'few',
  'unmeasured',
  'noSkills',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

export interface Gap {
  /** One text for the same gap of the next version. */
  readonly key: string;
  readonly kind: GapKind;
  /** Null where the positions name none. */
  readonly skill: string | null;
  readonly positionIds: readonly Id<'position'>[];
  readonly message: Message;
}

export interface GapRules {
  readonly assumed: Readonly<Record<RecruitingKey, { readonly value: number }>>;
  readonly today: IsoDate;
}

export function gapsOf({ rows, withoutSkills }: Pipeline, rules: GapRules): readonly Gap[] {
  const found = rows.filter(({ openIds }) => openIds.length > 0).flatMap((row) => gapsOfSkill(row, rules));
  const all = withoutSkills.length === 0 ? found : [...found, withoutSkill(withoutSkills)];
  return all.toSorted(
    (a, b) => b.positionIds.length - a.positionIds.length || GAP_KINDS.indexOf(a.kind) - GAP_KINDS.indexOf(b.kind),
  );
}

const withoutSkill = (ids: readonly Id<'position'>[]): Gap => ({
  key: 'noSkills',
  kind: 'noSkills',
  skill: null,
  positionIds: ids,
  message: message('gap.noSkills', { count: ids.length }),
});

function gapsOfSkill(row: SkillRow, rules: GapRules): readonly Gap[] {
  const { skill, openIds, repositories } = row;
  const roles = message('gap.roles', { count: openIds.length, skill });
  const gap = (kind: GapKind, values: Message['values'] = {}): Gap => ({
    key: `${kind} ${row.key}`,
    kind,
    skill,
    positionIds: openIds,
    message: message(`gap.${kind}`, { roles, skill, ...values }),
  });
  const active = repositories.filter(({ isArchived }) => !isArchived);
  if (repositories.length === 0) return [gap('nothing')];
  if (active.length === 0) return [gap('archived')];
  return [
    ...releaseGaps(row, rules).map(([kind, values]) => gap(kind, values)),
    ...answerGaps(row, active.length, rules).map(([kind, values]) => gap(kind, values)),
    ...crowdGaps(row).map((kind) => gap(kind, { least: LEAST_GROUP })),
  ];
}

type Found = readonly [kind: GapKind, values: Message['values']];

/** Whether there are releases at all is said only where it was read of every repository. */
function releaseGaps({ repositories, lastReleaseOn }: SkillRow, { assumed, today }: GapRules): readonly Found[] {
  if (lastReleaseOn === null) {
    return repositories.every(({ releases }) => releases === 0) ? [['noRelease', {}]] : [];
  }
  const months = wholeMonths(lastReleaseOn, today);
  return months >= assumed.releaseMonths.value
    ? [['oldRelease', { age: message('age.months', { count: months }) }]]
    : [];
}

/** Full months from a day to another. */
const wholeMonths = (from: IsoDate, to: IsoDate): number =>
  monthsBetween(from, to) - (to.slice(8) < from.slice(8) ? 1 : 0);

const HOURS_PER_DAY = 24;

function answerGaps({ firstResponse }: SkillRow, active: number, { assumed }: GapRules): readonly Found[] {
  if (firstResponse === null || firstResponse.least < assumed.responseDays.value * HOURS_PER_DAY) return [];
  // What was not measured may be quick.
  if (firstResponse.of < active) return [];
  const days = message('age.days', { count: Math.round(firstResponse.least / HOURS_PER_DAY) });
  return [['slow', { days, count: active }]];
}

function crowdGaps({ authors }: SkillRow): readonly GapKind[] {
  if (authors.type === 'unknown') return ['unmeasured'];
  return authors.type === 'nobody' || authors.type === 'few' ? [authors.type] : [];
}

/** How old a release is, for the table: days below two months, months from there on. */
export function ageOf(day: IsoDate, today: IsoDate): Message {
  const days = Math.max(0, dayNumber(today) - dayNumber(day));
  const months = wholeMonths(day, today);
  return months < 2 ? message('age.days', { count: days }) : message('age.months', { count: months });
}
