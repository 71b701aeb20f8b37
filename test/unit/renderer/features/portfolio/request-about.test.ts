/** Lines of the ledger say what they were about, whatever was asked. */
import { expect, it } from 'vitest';
import { requestAbout } from '../../../../../renderer/features/portfolio/sync/request-about.ts';

it.each([
  ['GET /repos/acme/engine/stargazers/history?per_page=30&page=1', 'acme/engine'],
  ['GET /api/v3/repos/acme/engine.js/releases?per_page=100', 'acme/engine.js'],
  ['GET /orgs/acme/repos?type=public', 'acme'],
  ['GET /users/ana/repos?type=owner', 'ana'],
  ['POST /graphql Community acme/engine', 'acme/engine'],
  ['POST /graphql Roster acme', 'acme'],
  ['POST /graphql Scalars (100)', ''],
  ['POST /graphql Token', ''],
  ['GET /repositories/12345', ''],
])('%s', (request, about) => {
  expect(requestAbout(request)).toBe(about);
});
