/** Finds the repository or source that a user of the command line names. */
import type { PortfolioSource, RepositoryFacts } from '../../../shared/contract/portfolio.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';

/** Names listed when none fits. */
const LISTED = 8;

/** By its name, a former name, or the part behind the owner where only one is called so. */
export function findRepository(
  repositories: readonly RepositoryFacts[],
  words: string,
): Result<RepositoryFacts, string> {
  const wanted = nameIn(words);
  const named = repositories.find(({ name }) => name.toLowerCase() === wanted);
  const former = repositories.find(({ formerNames }) => formerNames.some((name) => name.toLowerCase() === wanted));
  const found = named ?? former;
  if (found !== undefined) return ok(found);
  const short = repositories.filter(({ name }) => name.toLowerCase().split('/')[1] === wanted);
  const [only] = short;
  if (short.length === 1 && only !== undefined) return ok(only);
  if (short.length > 1) return fail(`Several are called "${words}": ${listed(short)}. Write it with its owner.`);
  if (repositories.length === 0) return fail('There are no repositories yet. Run: orgwright portfolio sync');
  return fail(`No repository is called "${words}". There are ${listed(repositories)}.`);
}

/** The source of that name. */
export function findSource(sources: readonly PortfolioSource[], words: string): Result<PortfolioSource, string> {
  const wanted = nameIn(words);
  const found = sources.find(({ name }) => name.toLowerCase() === wanted);
  if (found !== undefined) return ok(found);
  return fail(
    sources.length === 0
      ? 'Nothing is followed.'
      : `"${words}" is not followed. These are: ${sources.map(({ name }) => name).join(', ')}.`,
  );
}

/** `acme/tool` of an address on GitHub, or of what was typed. */
const nameIn = (words: string): string =>
  words
    .trim()
    .replace(/^https?:\/\/[^/]+\//, '')
    .replace(/\/+$/, '')
    .toLowerCase();

function listed(repositories: readonly { readonly name: string }[]): string {
  const names = repositories.slice(0, LISTED).map(({ name }) => name);
  const more = repositories.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
