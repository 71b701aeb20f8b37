/** Secrets that live as long as the program, for systems that cannot seal them. */
import type { SecretsPort, SecretState } from './ports.ts';

/** `given`: those that are there from the beginning. */
export function secretsInMemory(given: ReadonlyMap<string, string> = new Map()): SecretsPort {
  const secrets = new Map(given);
  const state = (name: string): SecretState => ({
    stored: secrets.has(name),
    protection: 'memory',
    canProtect: false,
  });
  return {
    state: async (name) => state(name),
    async set(name, secret) {
      secrets.set(name, secret);
      return state(name);
    },
    async clear(name) {
      secrets.delete(name);
    },
    use: async (name) => secrets.get(name) ?? null,
  };
}
