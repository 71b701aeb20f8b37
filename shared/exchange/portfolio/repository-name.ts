/** Names of repositories as people and programs write them. */

const NAME = /^(?!_)[A-Za-z0-9_-]{1,100}\/[A-Za-z0-9._-]{1,100}$/;
const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?github\.com\/([^/?#\s]+\/[^/?#\s]+?)(?:\.git)?\/?(?:[?#].*)?$/i;

/** `owner/name` from a name or an address on GitHub; null when it is neither. */
export function repositoryName(text: string): string | null {
  const name = ADDRESS.exec(text)?.[1] ?? text;
  return NAME.test(name) ? name : null;
}
