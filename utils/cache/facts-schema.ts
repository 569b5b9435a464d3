import * as z from 'zod/mini';
import { FACT_NAMES, type Facts } from '../model/facts';
import { FILE_VERDICTS, type InspectedFile } from '../model/inspection';
import { ACCESS, LINKED_VALUES, chainOf } from './linked-schema';
import { commit, digest, list, nullable, number, slot, text } from './schema-parts';

/** As many as the hub adapters take. */
const FILE_LIMIT = 100_000;

const status = z.enum(['safe', 'caution', 'suspicious', 'unsafe', 'queued', 'unscanned', 'error', 'unknown']);

const file = z.strictObject({
  path: text,
  size: nullable(number),
  blobId: nullable(text),
  sha256: nullable(digest),
  xetHash: nullable(text),
  scan: nullable(
    z.strictObject({
      overall: status,
      scanners: list(
        z.strictObject({
          scanner: text,
          status,
          message: nullable(text),
          imports: list(
            z.strictObject({
              module: text,
              name: text,
              safety: z.enum(['innocuous', 'suspicious', 'dangerous', 'unknown']),
            }),
          ),
        }),
      ),
    }),
  ),
});

const texted = z.strictObject({ key: text, params: list(text) });

const inspectedFile = z.strictObject({
  path: text,
  identity: nullable(text),
  size: number,
  bytesRead: number,
  ms: number,
  format: text,
  verdict: z.enum(FILE_VERDICTS),
  weightsOnly: nullable(z.boolean()),
  origin: z.optional(list(z.strictObject({ key: text, value: text }))),
  findings: list(
    z.strictObject({
      id: text,
      verdict: z.enum(['dangerous', 'suspicious', 'broken', 'unknown', 'note']),
      message: texted,
      offset: nullable(number),
      member: nullable(text),
    }),
  ),
  imports: list(
    z.strictObject({
      module: text,
      name: text,
      grade: z.enum(['allowed', 'unlisted', 'dangerous']),
      call: nullable(text),
      offset: number,
      member: nullable(text),
    }),
  ),
});

/** Every slot's value. A test proves that what the hub adapters make passes, and that nothing is missing. */
const OWN_VALUES = {
  revision: z.strictObject({
    requested: text,
    kind: z.enum(['commit', 'branch', 'tag', 'pull-request', 'unknown']),
    commit: nullable(commit),
  }),
  headCommit: z.strictObject({
    id: commit,
    date: nullable(text),
    authors: list(text),
    signature: z.enum(['verified', 'unverified', 'none']),
  }),
  files: z.strictObject({ files: z.array(file).check(z.maxLength(FILE_LIMIT)), complete: z.boolean() }),
  inspections: list(inspectedFile),
  scannedFileCount: number,
  repositoryScan: z.strictObject({
    done: nullable(z.boolean()),
    issues: list(z.strictObject({ path: text, level: status })),
  }),
  weightsRecord: z.strictObject({
    safetensors: nullable(z.strictObject({ parameters: nullable(number), sharded: z.boolean() })),
    gguf: nullable(z.strictObject({ architecture: nullable(text), files: list(text) })),
  }),
  customCode: z.strictObject({
    tagged: z.boolean(),
    autoMap: list(z.strictObject({ name: text, reference: text })),
  }),
  library: nullable(text),
  architecture: z.strictObject({ modelType: nullable(text), classes: list(text) }),
  license: z.strictObject({
    ids: list(text),
    name: nullable(text),
    link: nullable(text),
    file: nullable(text),
  }),
  access: ACCESS,
  hasCard: z.boolean(),
  datasets: list(z.strictObject({ id: text, live: nullable(z.boolean()) })),
  papers: list(text),
  evaluation: z.strictObject({ results: number, verified: number }),
  publisher: z.strictObject({
    name: text,
    displayName: text,
    kind: z.enum(['organisation', 'user', 'unknown']),
    followers: nullable(number),
  }),
  verifiedDomain: z.boolean(),
  publisherSince: text,
  baseModels: list(
    z.strictObject({ id: text, relation: z.enum(['adapter', 'merge', 'quantized', 'finetune', 'unknown']) }),
  ),
  doi: nullable(text),
  tags: list(text),
  createdAt: text,
  lastModified: text,
} as const;

const VALUES = {
  ...OWN_VALUES,
  ...LINKED_VALUES,
  chain: chainOf({ ...OWN_VALUES, ...LINKED_VALUES }),
} as const satisfies Record<(typeof FACT_NAMES)[number], z.core.SomeType>;

/** Ids go into addresses: no empty part, no `.` or `..`, nothing that an address would read otherwise. */
const id = text.check(z.regex(/^(?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*$/));

const schema = z.strictObject({
  subject: z.strictObject({ hub: text, id, revision: text }),
  ...Object.fromEntries(FACT_NAMES.map((name) => [name, slot(VALUES[name])])),
});

/** `value` as facts, or null. Strict: an unknown key, an over-long text or list makes it null. */
export function parseFacts(value: unknown): Facts | null {
  const result = schema.safeParse(value);
  // The brands of Facts stand for the patterns that the schema just checked.
  return result.success ? (result.data as unknown as Facts) : null;
}

/** `value` as what was read in a file, or null. */
export function parseInspectedFile(value: unknown): InspectedFile | null {
  const result = inspectedFile.safeParse(value);
  return result.success ? result.data : null;
}
