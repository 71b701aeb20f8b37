/** What changes slowly enough to be asked for once a week, with the file that says which teams own a repository. */
import { z } from '../../../../../shared/util/zod.ts';
import { RATE_LIMIT } from './rate-limit.ts';
import { counted, someNodes } from './shapes.ts';

export const WEEKLY = {
  name: 'CountsWeekly',
  text: `query CountsWeekly($ids: [ID!]!, $since: DateTime!) {
  ${RATE_LIMIT}
  nodes(ids: $ids) {
    __typename
    ... on Repository {
      id
      closedIssues: issues(states: CLOSED) { totalCount }
      issuesTouched: issues(filterBy: { since: $since }) { totalCount }
      closedPullRequests: pullRequests(states: CLOSED) { totalCount }
      mentionableUsers { totalCount }
      goodFirstIssues: issues(states: OPEN, labels: ["good first issue"]) { totalCount }
      helpWantedIssues: issues(states: OPEN, labels: ["help wanted"]) { totalCount }
      repositoryTopics(first: 20) { nodes { topic { name } } }
      ownersInGithub: object(expression: "HEAD:.github/CODEOWNERS") { ... on Blob { text } }
      ownersAtTop: object(expression: "HEAD:CODEOWNERS") { ... on Blob { text } }
      ownersInDocs: object(expression: "HEAD:docs/CODEOWNERS") { ... on Blob { text } }
    }
  }
}`,
  shape: someNodes,
};

/** A folder of that name has no text, and a binary file neither. */
const file = z.object({ text: z.string().nullish() }).nullish();

export const weeklyNode = z.object({
  id: z.string(),
  closedIssues: counted,
  issuesTouched: counted,
  closedPullRequests: counted,
  mentionableUsers: counted,
  goodFirstIssues: counted,
  helpWantedIssues: counted,
  repositoryTopics: z.object({
    nodes: z.array(z.object({ topic: z.object({ name: z.string() }) }).nullable()).nullable(),
  }),
  ownersInGithub: file,
  ownersAtTop: file,
  ownersInDocs: file,
});
export type WeeklyNode = z.output<typeof weeklyNode>;
