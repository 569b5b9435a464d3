import { resolve } from 'node:path';

const ours = (path: string): string => resolve(import.meta.dirname, '../..', path);

/** Modules of packages that are never called, and what is built in their place. */
export const ALIASES = [
  { find: 'wxt/utils/content-script-context', replacement: ours('utils/page/no-context.ts') },
  // Inside the Sigstore package: it would fetch trust roots from elsewhere.
  { find: /^\.\/trust\/tuf\.js$/, replacement: ours('utils/signatures/no-updates.ts') },
  { find: '@noble/curves/nist.js', replacement: ours('utils/signatures/no-curves.ts') },
];
