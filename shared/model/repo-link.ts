/** A public repository that belongs to the portfolio, with the team and the skills behind it. */
import { z } from '../util/zod.ts';
import { idOf, line, note } from './fields.ts';
import { recordSchema, type RecordFrom } from './record.ts';

const REPOSITORY_NAME = /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/;

const shape = {
  id: idOf('repoLink'),
  /** `owner/name` as it is now. */
  repository: z.string().regex(REPOSITORY_NAME, { error: 'must be owner/name' }),
  /** The number that stays when a repository is renamed. */
  repositoryId: z.int().min(1).exactOptional(),
  /** The team that looks after it. */
  teamId: idOf('team').exactOptional(),
  /** Teams that use it in their own work. */
  adopterTeamIds: z.array(idOf('team')).exactOptional(),
  skills: z.array(line),
  purpose: note.exactOptional(),
};

/** `owner/name`, as GitHub takes it. */
export const isRepositoryName = (text: string): boolean => REPOSITORY_NAME.test(text);

export const repoLinkSchema = recordSchema(shape);
export type RepoLink = RecordFrom<typeof shape>;
