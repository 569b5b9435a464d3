/** What readers ask of the terms of a model, in the order of the panel: what may be done, what must be, where it stops. */
export const TERM_QUESTIONS = [
  'ship',
  'sell',
  'change',
  'fine-tune',
  'train-others',
  'patents',
  'credit',
  'naming',
  'share-alike',
  'use-limits',
  'user-limits',
  'territory',
] as const;
export type TermQuestion = (typeof TERM_QUESTIONS)[number];

/** Questions to which `yes` allows or grants; to the others it is a duty or a limit that exists. */
export const PERMISSIONS: ReadonlySet<TermQuestion> = new Set([
  'ship',
  'sell',
  'change',
  'fine-tune',
  'train-others',
  'patents',
]);

/** `unknown`: the text says nothing of it, or it is not known, which is neither a yes nor a no. */
export const TERM_ANSWERS = ['yes', 'no', 'conditional', 'unknown'] as const;
export type TermAnswer = (typeof TERM_ANSWERS)[number];
