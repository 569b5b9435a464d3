import type { Finding, FindingLevel } from '../../model/finding';
import type { BadStatus } from './scans';

type Scope = 'default' | 'elsewhere';

/** How a scanner's bad word shows: DESIGN §6 counts `unsafe` as dangerous, `suspicious` and less as runs-code. */
export const LEVEL_OF = {
  unsafe: 'worst',
  suspicious: 'serious',
  caution: 'caution',
} as const satisfies Record<BadStatus, FindingLevel>;

/** What a bad word weighs for a file that a default load reads, or for one elsewhere. */
export const weightOf = (status: BadStatus, scope: Scope): NonNullable<Finding['weight']> => ({
  axis: 'load-risk',
  level: status === 'unsafe' ? 'dangerous' : 'runs-code',
  scope,
});

/** So many files get a sentence each; the rest are counted in one, so that a flood of them drowns nothing. */
export const SINGLE_LIMIT = 20;
