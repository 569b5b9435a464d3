import { defineConfig } from 'vitest/config';
import { INERT } from './scripts/lib/inert.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // For files that say `@vitest-environment happy-dom`: nothing in a page is run or fetched.
    environmentOptions: {
      happyDOM: { url: 'https://huggingface.co/acme/anchor-7b', settings: INERT },
    },
    // Generous: two cores may be shared with builds and browsers.
    testTimeout: 20_000,
    pool: 'threads',
    maxWorkers: 2,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
