/**
 * Secrets behind a browser's page: from the environment of the launcher, or typed into the page. A typed one lives in
 * the memory of this process only. The page reaches it over 127.0.0.1 with the session's key, as it reaches the plans,
 * and never gets it back; a file would be readable by every program of this user, and there is no key store to ask.
 */
import { secretsInMemory } from '../host/secrets-in-memory.ts';
import type { SecretsPort } from '../host/ports.ts';

const VARIABLES: ReadonlyMap<string, string> = new Map([['github', 'ORGWRIGHT_GITHUB_TOKEN']]);

export function secretsFromEnvironment(env: Readonly<Record<string, string | undefined>>): SecretsPort {
  const given = new Map<string, string>();
  for (const [name, variable] of VARIABLES) {
    const value = env[variable];
    if (value !== undefined && value !== '') given.set(name, value);
  }
  return secretsInMemory(given);
}
