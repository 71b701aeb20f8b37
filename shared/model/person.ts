/** A person (or an AI agent counted as capacity). Only what the plan needs; pay only where the user ticked it. */
import { z } from '../util/zod.ts';
import {
  amount,
  clockTime,
  count,
  currency,
  custom,
  idOf,
  isoDate,
  line,
  rating,
  requiredLine,
  word,
} from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

export const EMPLOYMENTS = ['employee', 'contractor', 'agent'] as const;
export const PAY_PERIODS = ['year', 'month', 'week', 'day', 'hour'] as const;

const shape = {
  id: idOf('person'),
  name: requiredLine,
  /** The number another system knows this person by; a later import matches on it first. */
  externalId: line.exactOptional(),
  email: line.exactOptional(),
  handle: line.exactOptional(),
  githubLogin: line.exactOptional(),
  /** Further logins of the same person. */
  githubAliases: z.array(line).exactOptional(),
  locationId: idOf('location').exactOptional(),
  /** IANA name, such as Asia/Jakarta. */
  timeZone: line.exactOptional(),
  /** Local working hours, from and to. */
  workHours: z.tuple([clockTime, clockTime]).exactOptional(),
  hireDate: isoDate.exactOptional(),
  endDate: isoDate.exactOptional(),
  employment: word(EMPLOYMENTS),
  level: line.exactOptional(),
  skills: z.array(z.looseObject({ skill: line, depth: rating(1, 5) })),
  salary: z.looseObject({ amount, currency, period: word(PAY_PERIODS) }).exactOptional(),
  noticeDays: count.exactOptional(),
  /** Answers about the company's open source, given by the person when hired. Influence on the decision to join: 0 none, 4 it decided. */
  openSource: z
    .looseObject({
      heardVia: line.exactOptional(),
      aware: z.boolean().exactOptional(),
      influence: rating(0, 4).exactOptional(),
      repoIds: z.array(idOf('repoLink')).exactOptional(),
    })
    .exactOptional(),
  custom: custom.exactOptional(),
};

export const personSchema = recordSchema(shape);
export type Person = RecordFrom<typeof shape>;
