/** The schema of every kind of record, and the type that goes with it. */
import type { z } from '../util/zod.ts';
import { assumptionsSchema } from './assumptions.ts';
import { baselineEditSchema } from './baseline-edit.ts';
import { capabilitySchema } from './capability.ts';
import { dependencySchema } from './dependency.ts';
import { driverSchema } from './driver.ts';
import { functionSchema } from './horizontal-function.ts';
import { initiativeSchema } from './initiative.ts';
import { interactionSchema } from './interaction.ts';
import type { Kind } from './kinds.ts';
import { locationSchema } from './location.ts';
import { membershipSchema } from './membership.ts';
import { moveSchema } from './move.ts';
import { personSchema } from './person.ts';
import { placementSchema } from './placement.ts';
import { positionSchema } from './position.ts';
import { relationSchema } from './relation.ts';
import { repoLinkSchema } from './repo-link.ts';
import { requisitionSchema } from './requisition.ts';
import { roleProfileSchema } from './role-profile.ts';
import { rotationSchema } from './rotation.ts';
import { scenarioSchema } from './scenario.ts';
import { snapshotSchema } from './snapshot.ts';
import { teamSchema } from './team.ts';
import { triggerSchema } from './trigger.ts';
import { viewSchema } from './view.ts';

export const SCHEMAS = {
  person: personSchema,
  position: positionSchema,
  team: teamSchema,
  function: functionSchema,
  membership: membershipSchema,
  relation: relationSchema,
  interaction: interactionSchema,
  dependency: dependencySchema,
  location: locationSchema,
  rotation: rotationSchema,
  requisition: requisitionSchema,
  roleProfile: roleProfileSchema,
  driver: driverSchema,
  trigger: triggerSchema,
  capability: capabilitySchema,
  initiative: initiativeSchema,
  repoLink: repoLinkSchema,
  assumptions: assumptionsSchema,
  scenario: scenarioSchema,
  move: moveSchema,
  snapshot: snapshotSchema,
  baselineEdit: baselineEditSchema,
  placement: placementSchema,
  view: viewSchema,
} as const satisfies Readonly<Record<Kind, z.ZodType>>;

/** The record type of a kind. */
export type RecordOf<K extends Kind> = z.output<(typeof SCHEMAS)[K]>;

/** Any record of a plan. Its kind is in its id. */
export type AnyRecord = { [K in Kind]: RecordOf<K> }[Kind];
