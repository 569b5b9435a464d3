import type { Rule } from './contract';

/** Changes whenever a rule's meaning changes: reports of another version are judged anew. */
export const RULESET = '1';

/** Every rule, in the order findings are shown. */
export const RULES: readonly Rule[] = [];
