/** Journeys through the built app in a real browser. One at a time: they share the machine, not their state. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    // A browser on a busy machine can be too slow once; what fails three times is a fault. Retries show in the output.
    retry: 2,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
