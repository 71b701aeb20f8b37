/** A team: how it is meant to work (Team Topologies type), what it owns, who leads it. */
import { z } from '../util/zod.ts';
import { custom, idOf, isoDate, line, note, rating, requiredLine, word } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

/** The team types of Team Topologies, and `undefined` for a team that has not been decided. */
export const TOPOLOGIES = ['stream-aligned', 'platform', 'enabling', 'complicated-subsystem', 'undefined'] as const;

const shape = {
  id: idOf('team'),
  name: requiredLine,
  topology: word(TOPOLOGIES),
  parentTeamId: idOf('team').exactOptional(),
  leadPositionId: idOf('position').exactOptional(),
  platformGroupId: idOf('team').exactOptional(),
  focus: note.exactOptional(),
  valueStream: line.exactOptional(),
  /** The published Team API fields, kept as given until the topology lens edits them. */
  teamApi: z.record(z.string(), z.unknown()).exactOptional(),
  /** A team's own answers, 1 to 5, never ranked against other teams. */
  cognitiveLoad: z
    .looseObject({
      build: rating(1, 5),
      test: rating(1, 5),
      operate: rating(1, 5),
      onCall: rating(1, 5),
      domain: rating(1, 5),
      askedAt: isoDate,
    })
    .exactOptional(),
  custom: custom.exactOptional(),
};

export const teamSchema = recordSchema(shape);
export type Team = RecordFrom<typeof shape>;
