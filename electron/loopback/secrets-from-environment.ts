/** A browser page must not hand secrets to a port: here they come from the environment of the launcher only. */
import { HostFailure } from '../../shared/contract/errors.ts';
import type { SecretsPort, SecretState } from '../host/ports.ts';

const VARIABLES: ReadonlyMap<string, string> = new Map([['github', 'ORGWRIGHT_GITHUB_TOKEN']]);

export function secretsFromEnvironment(env: Readonly<Record<string, string | undefined>>): SecretsPort {
  const secrets = new Map<string, string>();
  for (const [name, variable] of VARIABLES) {
    const value = env[variable];
    if (value !== undefined && value !== '') secrets.set(name, value);
  }
  const state = (name: string): SecretState => ({ stored: secrets.has(name), protection: 'memory', canProtect: false });
  return {
    state: async (name) => state(name),
    async set(name) {
      const variable = VARIABLES.get(name) ?? 'its variable';
      throw new HostFailure(
        'not-supported',
        `In the browser Orgwright takes this token from the environment only. Set ${variable} and start again.`,
      );
    },
    async clear(name) {
      secrets.delete(name);
    },
    use: async (name) => secrets.get(name) ?? null,
  };
}
