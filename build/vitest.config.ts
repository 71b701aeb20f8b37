/** Everything that needs no browser: rules, laws, contract, files, faults. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,property,contract,migration,faults}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Both cores of the smallest machine that tests run on; by default one of two is left idle.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
