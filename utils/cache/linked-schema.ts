import * as z from 'zod/mini';
import { CARD_TOPICS, CARD_WORDS } from '../model/card';
import { CHAIN_FACTS } from '../model/facts';
import { NOT_COMPARABLE } from '../model/lineage';
import { FILE_CHANGES, WORD_CHANGES } from '../model/history';
import { FAILURES } from '../model/slot';
import { commit, list, nullable, number, slot, text, time } from './schema-parts';
import { SIGNATURE } from './signature-schema';

const relation = z.enum(['adapter', 'merge', 'quantized', 'finetune', 'unknown']);
const gate = z.enum(['no', 'automatic', 'manual']);
const lookUp = z.enum(['found', 'gone', 'not-asked', ...FAILURES]);

export const ACCESS = z.strictObject({
  gated: gate,
  private: z.boolean(),
  disabled: z.boolean(),
  terms: nullable(text),
});

const cardReading = z.strictObject({
  size: number,
  whole: z.boolean(),
  frontMatter: z.enum(['none', 'read', 'broken']),
  prose: number,
  sections: list(
    z.strictObject({
      title: text,
      depth: number,
      line: number,
      topic: nullable(z.enum(CARD_TOPICS)),
      length: number,
    }),
  ),
  links: list(
    z.strictObject({
      url: text,
      kind: z.enum([
        'code',
        'paper',
        'dataset',
        'model',
        'space',
        'collection',
        'experiment-log',
        'license',
        'other',
      ]),
      id: nullable(text),
      line: number,
      context: text,
    }),
  ),
  statements: list(
    z.strictObject({
      topic: z.enum(CARD_TOPICS),
      says: z.enum(CARD_WORDS),
      line: number,
      seen: text,
      url: nullable(text),
      names: list(text),
    }),
  ),
});

const commitEntry = z.strictObject({ id: commit, title: text, date: nullable(text), authors: list(text) });

const change = z.union([
  z.strictObject({
    kind: z.enum(FILE_CHANGES),
    files: list(z.strictObject({ path: text, from: nullable(text), to: nullable(text) })),
    count: number,
  }),
  z.strictObject({ kind: z.enum(WORD_CHANGES), from: text, to: text }),
]);

/** The slots that a README, a licence text and one hop of links fill. */
export const LINKED_VALUES = {
  cardReading,
  licenseText: z.strictObject({
    path: text,
    match: z.enum(['same', 'modified', 'unknown']),
    id: nullable(text),
    similarity: number,
    changes: list(text),
  }),
  commits: z.strictObject({
    total: nullable(number),
    newest: list(commitEntry),
    whole: z.boolean(),
    weightsCommit: nullable(commitEntry),
    authors: list(text),
    oidc: z.boolean(),
    burst: nullable(number),
  }),
  changesSinceVisit: z.strictObject({
    since: time,
    basis: z.enum(['visit', 'pinned', 'renamed']),
    commit: nullable(commit),
    now: nullable(commit),
    cardChanged: nullable(z.boolean()),
    changes: list(change),
  }),
  refs: z.strictObject({ branches: list(text), tags: list(text), complete: z.boolean() }),
  linkedDatasets: list(
    z.strictObject({
      id: text,
      state: lookUp,
      gated: gate,
      disabled: z.boolean(),
      licenses: list(text),
      dataFiles: nullable(number),
      size: nullable(number),
    }),
  ),
  companionRepositories: list(z.strictObject({ id: text, holds: z.enum(['checkpoints', 'datasets']) })),
  signatures: list(SIGNATURE),
  namespaces: list(z.strictObject({ name: text, state: z.enum(['taken', 'free', 'held-empty', 'unknown']) })),
  children: z.strictObject({
    models: list(z.strictObject({ id: text, relation, downloads: nullable(number) })),
    count: number,
    complete: z.boolean(),
  }),
  headerComparison: z.union([
    z.strictObject({
      base: text,
      relation,
      state: z.enum(['same-architecture', 'differs']),
      counts: z.strictObject({
        here: number,
        there: number,
        compared: number,
        otherShape: number,
        otherType: number,
        onlyHere: number,
        onlyThere: number,
      }),
      examples: list(text),
    }),
    z.strictObject({
      base: text,
      relation,
      state: z.literal('not-comparable'),
      why: z.enum(NOT_COMPARABLE),
    }),
  ]),
  codeRepositories: list(
    z.strictObject({
      url: text,
      state: lookUp,
      license: nullable(text),
      trainingEntryPoints: list(text),
      evaluationEntryPoints: list(text),
      preprocessingEntryPoints: list(text),
    }),
  ),
} as const;

/** The chain of base models: for each a part of the subject's own slots. */
export const chainOf = (values: Readonly<Record<(typeof CHAIN_FACTS)[number], z.core.SomeType>>) =>
  list(
    z.strictObject({
      id: text,
      child: text,
      relation,
      depth: number,
      state: z.enum(['found', 'gone', 'not-asked', 'cycle', ...FAILURES]),
      facts: nullable(
        z.strictObject(Object.fromEntries(CHAIN_FACTS.map((name) => [name, slot(values[name])]))),
      ),
    }),
  );
