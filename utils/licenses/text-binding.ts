const BINDING =
  /^(?:not|no|none|only|must|cannot|shall|prohibit\w*|restrict\w*|forbid\w*|non|\w*commercial\w*|unless|except|require[sd]?|permit\w*|permission\w*|revo\w+|terminat\w+|agree[sd]?|agreeing|acceptable|however|addition\w*|addendum|modif\w+|without|limit\w*|research|personal|education\w*|evil|good|use[ds]?|using|may|pay\w*|fee|royalt\w+|waive\w*|exclu\w+|if|provided|subject)$/;

/** Words of the above that names of companies and institutes have. */
const IN_NAMES = /^(?:research|education|educational|limited|commercial)$/;

/**
 * Whether words could carry a condition: such a passage is never passed over as a name, a title or an address. Among
 * words that name a `holder` some that institutes have in their names do not count.
 */
export const couldBind = (words: readonly string[], among: 'any' | 'holder' = 'any'): boolean =>
  words.some((word) => BINDING.test(word) && !(among === 'holder' && IN_NAMES.test(word)));
