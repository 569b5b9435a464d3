import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentInspections, readFiles, unread, withInspection } from '../../../utils/assess/inspection';
import { mayStay } from '../../../utils/assess/kept-reading';
import { memorySource } from '../../../utils/bytes/memory';
import { memoryInspections } from '../../../utils/cache/memory';
import type { Facts } from '../../../utils/facts/facts';
import type { RepositoryFile } from '../../../utils/facts/files';
import type { InspectedFile } from '../../../utils/facts/inspection';
import { inspectFile } from '../../../utils/formats/inspect';
import { HUB_APIS } from '../../../utils/hubs/index';
import { FILE_VERDICTS, type FileVerdict } from '../../../utils/model/inspection';
import { sha256, type ModelId } from '../../../utils/model/subject';
import { valueOf } from '../../../utils/model/slot';
import { LOAD_RISK_LEVELS } from '../../../utils/model/verdict';
import { assess } from '../../../utils/report/assess';
import * as p from '../../fixtures/pickle';
import { rangeServer } from '../../fixtures/range-server';
import { safetensors, tensor } from '../../fixtures/safetensors';
import { tar } from '../../fixtures/tar';
import { zip } from '../../fixtures/zip';
import { AT, factsWith, file } from '../rules/facts';

const [first] = HUB_APIS;
if (first === undefined) throw new Error('there is a hub');
const api = first;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes of every kind: harmless, dangerous under each name, dangerous under some only, and none at all known. */
const CONTENTS: readonly Uint8Array[] = [
  p.pickle(p.CALL('os', 'system', 'id')),
  utf8('cposix\ngetpid\n)R.'),
  utf8('# PK\nimport os\nos.system("id")\n'),
  utf8('{"auto_map": {"AutoModel": "modeling_x.X"}}'),
  utf8('nothing but words\n'),
  zip([{ name: 'a.txt', data: 'words' }]),
  zip([{ name: 'a/data.pkl', data: p.EVIL }]),
  safetensors({ header: { a: tensor('F32', [2, 2], 0, 16) }, data: 16 }),
  // Too large for one request: its reader leaves the tensor alone.
  safetensors({ header: { a: tensor('U8', [70_000], 0, 70_000) }, data: 70_000 }),
];
const NAMES = [
  'pytorch_model.bin',
  'model.safetensors',
  'aaa.zip',
  'modeling_x.py',
  'old/b.pickle',
  'config.json',
  'run.sh',
] as const;

/** A file of the honest repository, and what a lying one makes of it. */
interface Planned {
  readonly path: (typeof NAMES)[number];
  readonly bytes: Uint8Array;
  readonly listing: 'sha256' | 'blob' | 'none' | 'no-size';
  /** What its server sends at an earlier visit, and now; null: what is listed. */
  readonly earlier: Uint8Array | null;
  readonly now: Uint8Array | null;
}

const content = fc.constantFrom(...CONTENTS);
const planned = fc.record({
  path: fc.constantFrom(...NAMES),
  bytes: content,
  listing: fc.constantFrom('sha256', 'blob', 'none', 'no-size'),
  earlier: fc.option(content),
  now: fc.option(content),
});
const repository = fc.uniqueArray(planned, { minLength: 1, maxLength: 5, selector: ({ path }) => path });

const digest = (kind: 'sha1' | 'sha256', ...parts: readonly (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash(kind)).digest('hex');

const listed = ({ path, bytes, listing }: Planned): RepositoryFile =>
  file(path, {
    size: listing === 'no-size' ? null : bytes.length,
    sha256: listing === 'sha256' || listing === 'no-size' ? sha256(digest('sha256', bytes)) : null,
    blobId: listing === 'blob' ? digest('sha1', `blob ${bytes.length}\0`, bytes) : null,
  });

const factsOf = (id: string, files: readonly Planned[]): Facts => {
  const facts = factsWith({
    library: 'transformers',
    files: { files: files.map(listed), complete: true },
  });
  return { ...facts, subject: { ...facts.subject, id: id as ModelId } }; // a well-formed id of the test's own
};

type Store = ReturnType<typeof memoryInspections>;
interface Visit {
  readonly store: Store;
  readonly again: boolean;
  readonly order: readonly number[];
}

/** A look at these facts, as the pipeline has it: what may stay of the readings, then what is left to be read. */
async function look(
  start: Facts,
  files: readonly Planned[],
  when: 'bytes' | 'earlier' | 'now',
  { store, again, order }: Visit,
): Promise<Facts> {
  const served = Object.fromEntries(files.map((each) => [each.path, each[when] ?? each.bytes]));
  const { fetch } = rangeServer(served);
  let facts: Facts = { ...start, inspections: currentInspections(start, mayStay) };
  const wanted = unread(facts, valueOf(facts.files)?.files ?? [], again);
  const turn = new Map(files.map(({ path }, index) => [path as string, order[index] ?? index]));
  const sorted = wanted.toSorted((a, b) => (turn.get(a.path) ?? 0) - (turn.get(b.path) ?? 0));
  const budget = { bytes: 10_000_000, requests: 1000 };
  const options = { api, fetch, store, budget, again, now: () => AT };
  for await (const read of readFiles(facts, sorted, options))
    facts = withInspection(facts, read, 'https://hub.example/file', AT);
  return facts;
}

const rank = (verdict: FileVerdict): number => FILE_VERDICTS.indexOf(verdict);
const level = (facts: Facts): number =>
  LOAD_RISK_LEVELS.indexOf(assess(facts, 'hub', AT).verdicts.loadRisk.level);
const readings = (facts: Facts): readonly InspectedFile[] => valueOf(facts.inspections) ?? [];

/** Whether what a server sends instead can be told from what is listed: another size, or all of it was read. */
const isCaught = ({ bytes, listing, now }: Planned, { bytesRead, size }: InspectedFile): boolean =>
  now !== null &&
  digest('sha256', now) !== digest('sha256', bytes) &&
  ((listing !== 'no-size' && now.length !== bytes.length) || (bytesRead === size && listing !== 'none'));

describe('evidence that nobody can borrow', () => {
  it('no second file, name, order or earlier visit makes a file or a repository better than its own bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        repository,
        repository,
        fc.boolean(),
        fc.array(fc.nat({ max: 9 }), { maxLength: 5 }),
        async (files, others, again, order) => {
          const store = memoryInspections();
          const visit = { store, again, order };
          await look(factsOf('other/model', others), others, 'bytes', visit);
          const honest = files.map((each) => ({ ...each, now: null }));
          const earlier = await look(factsOf('owner/name', files), files, 'earlier', visit);
          const later = await look(earlier, honest, 'now', { ...visit, again: true });
          let alone = factsOf('owner/name', files);
          for (const each of honest) {
            const { verdict } = await inspectFile(memorySource(each.bytes), each.path);
            const read = readings(later).find(({ path }) => path === each.path);
            if (read !== undefined) expect(rank(read.verdict)).toBeLessThanOrEqual(rank(verdict));
            const own = { store: memoryInspections(), again: false, order: [] };
            const [only] = readings(await look(factsOf('owner/name', [each]), [each], 'now', own));
            if (only !== undefined) alone = withInspection(alone, only, 'https://hub.example/file', AT);
          }
          expect(level(later)).toBeLessThanOrEqual(level(alone));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('bytes that differ from the list are never good, never stored, and read again', async () => {
    await fc.assert(
      fc.asyncProperty(repository, async (files) => {
        fc.pre(files.some(({ bytes, now }) => now !== null && now !== bytes));
        // Of two files with one digest, the second is not asked for.
        fc.pre(new Set(files.map(({ bytes }) => bytes)).size === files.length);
        const store = memoryInspections();
        const facts = await look(factsOf('owner/name', files), files, 'now', {
          store,
          again: false,
          order: [],
        });
        for (const read of readings(facts)) {
          const plan = files.find(({ path }) => path === read.path);
          if (plan === undefined || !isCaught(plan, read)) continue;
          expect(read.bytes).toBe('differs');
          expect(['dangerous', 'suspicious', 'unknown']).toContain(read.verdict);
          expect(read.weightsOnly).toBeNull();
          expect(unread(facts, [listed(plan)])).toHaveLength(1);
          const honest = { ...plan, now: null };
          const after = await look(facts, [honest], 'now', { store, again: false, order: [] });
          const now = readings(after).find(({ path }) => path === plan.path);
          const { verdict } = await inspectFile(memorySource(plan.bytes), plan.path);
          expect(now).toMatchObject({ verdict });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a reading that its budget cut short stands for nothing: a larger one shows the rest', async () => {
    const bytes = tar([
      { name: 'a.pkl', data: p.pickle(p.CALL('acme.odd', 'make')) },
      { name: 'b.pkl', data: p.pickle('N0'.repeat(100_000), p.CALL('os', 'system')) },
    ]);
    const plan: Planned = { path: 'aaa.zip', bytes, listing: 'sha256', earlier: null, now: null };
    const store = memoryInspections();
    const { fetch } = rangeServer({ [plan.path]: bytes });
    let facts = factsOf('owner/name', [plan]);
    const verdicts: FileVerdict[] = [];
    for (const most of [150_000, 10_000_000]) {
      const budget = { bytes: most, requests: 100 };
      const options = { api, fetch, store, budget, now: () => AT };
      for await (const read of readFiles(facts, unread(facts, [listed(plan)]), options)) {
        facts = withInspection(facts, read, 'https://hub.example/file', AT);
        verdicts.push(read.verdict);
      }
    }
    expect(verdicts).toEqual(['suspicious', 'dangerous']);
  });
});
