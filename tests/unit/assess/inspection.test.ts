import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  currentInspections,
  readFiles,
  settledInspections,
  unread,
  withInspection,
} from '../../../utils/assess/inspection';
import { freeToRead, worthReading } from '../../../utils/assess/worth-reading';
import { memoryInspections } from '../../../utils/cache/memory';
import { inspectionKey } from '../../../utils/formats/inspection-key';
import { HUB_APIS } from '../../../utils/hubs/index';
import type { Facts } from '../../../utils/facts/facts';
import type { InspectedFile } from '../../../utils/facts/inspection';
import { sha256 } from '../../../utils/model/subject';
import { inspectedFile } from '../../fixtures/inspected-file';
import { factsWith, file, listOf, type Values } from '../rules/facts';

const [api] = HUB_APIS;
if (api === undefined) throw new Error('there is a hub');

const DIGEST = sha256('a'.repeat(64));
const digestOf = (bytes: Uint8Array) => sha256(createHash('sha256').update(bytes).digest('hex'));
const transformers = (paths: readonly string[], more: Values = {}): Facts =>
  factsWith({ library: 'transformers', files: listOf(paths), ...more });
const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

describe('what is worth reading', () => {
  it('is the default load first, then what else could run something', () => {
    const facts = transformers(['README.md', 'old.pkl', 'run.sh', 'pytorch_model.bin', 'notes.txt']);
    expect(paths(worthReading(facts))).toEqual(['pytorch_model.bin', 'old.pkl', 'run.sh']);
  });

  it('is free only where the hub counts no download by it', () => {
    expect(paths(freeToRead(transformers(['pytorch_model.bin', 'config.json', 'm.gguf']), api))).toEqual([
      'pytorch_model.bin',
    ]);
    const unknown = factsWith({ library: 'ultralytics', files: listOf(['best.pt']) });
    expect(freeToRead(unknown, api)).toEqual([]);
  });

  it('is not what was read to the end before', () => {
    const facts = transformers(['pytorch_model.bin', 'b.pkl'], {
      inspections: [inspectedFile('pytorch_model.bin'), inspectedFile('b.pkl', { verdict: 'unknown' })],
    });
    expect(paths(unread(facts, worthReading(facts)))).toEqual(['b.pkl']);
  });

  it('is told when nothing was read', () => {
    expect(settledInspections(transformers(['README.md']))).toMatchObject({ why: 'nothing-to-read' });
    expect(settledInspections(transformers(['a.pkl']))).toMatchObject({ why: 'left-to-a-click' });
  });
});

describe('readings', () => {
  it('replace the one before, by path', () => {
    const once = withInspection(transformers(['a.pkl']), inspectedFile('a.pkl'), 'https://hub.example/a', 5);
    const twice = withInspection(
      once,
      inspectedFile('a.pkl', { verdict: 'broken' }),
      'https://hub.example/a',
      6,
    );
    expect(twice.inspections).toMatchObject({ at: 6, value: [{ verdict: 'broken' }] });
  });

  it('of other bytes than those listed are dropped', () => {
    const files = { files: [file('a.pkl', { sha256: DIGEST, size: 10 })], complete: true };
    const same = factsWith({ files, inspections: [inspectedFile('a.pkl', { identity: DIGEST })] });
    expect(currentInspections(same)).toEqual(same.inspections);
    const other = factsWith({ files, inspections: [inspectedFile('a.pkl', { identity: 'b'.repeat(64) })] });
    expect(currentInspections(other)).toMatchObject({ state: 'not-collected' });
    const larger = { files: [file('a.pkl', { sha256: DIGEST, size: 11 })], complete: true };
    const resized = factsWith({
      files: larger,
      inspections: [inspectedFile('a.pkl', { identity: DIGEST })],
    });
    expect(currentInspections(resized)).toMatchObject({ state: 'not-collected' });
  });
});

describe('reading', () => {
  const read = async (
    fetcher: typeof fetch,
    store = memoryInspections(),
    requests = 9,
    names: readonly string[] = ['a.pkl'],
    listed = bytes,
  ) => {
    const facts = transformers(names);
    const files = names.map((name) => file(name, { sha256: digestOf(listed), size: listed.length }));
    const seen: InspectedFile[] = [];
    const budget = { bytes: 1_000_000, requests };
    for await (const one of readFiles(facts, files, { api, fetch: fetcher, store, budget, now: () => 1 })) {
      seen.push(one);
    }
    return seen;
  };
  /** `cposix\ngetpid\n)R.`: names a function and calls it. */
  const bytes = new TextEncoder().encode('cposix\ngetpid\n)R.');
  const serve =
    (served: Uint8Array<ArrayBuffer>): typeof fetch =>
    async () =>
      new Response(served, {
        status: 206,
        headers: { 'content-range': `bytes 0-${served.length - 1}/${served.length}`, etag: '"1"' },
      });
  const serving = serve(bytes);

  it('names what a pickle calls, and where', async () => {
    const [seen] = await read(serving);
    expect(seen).toMatchObject({
      path: 'a.pkl',
      identity: digestOf(bytes),
      bytes: 'verified',
      format: 'pickle',
      verdict: 'dangerous',
      bytesRead: bytes.length,
      imports: [{ module: 'posix', name: 'getpid', grade: 'dangerous', call: 'posix.getpid()' }],
    });
  });

  const never: typeof fetch = () => Promise.reject(new Error('asked again'));

  it('is not done twice for the same bytes under names that say the same, wherever they are', async () => {
    const store = memoryInspections();
    await read(serving, store);
    expect(await read(never, store)).toMatchObject([{ path: 'a.pkl', verdict: 'dangerous' }]);
    const [other] = await read(never, store, 9, ['old/b.pickle']);
    expect(other).toMatchObject({ path: 'old/b.pickle', verdict: 'dangerous' });
  });

  it.each([[['aaa.zip', 'modeling_x.py']], [['modeling_x.py', 'aaa.zip']]])(
    'judges equal bytes by each name: %s, in one repository and in two',
    async (names) => {
      const script = new TextEncoder().encode('# PK\nimport os\nos.system("id")\n');
      const verdicts = (seen: readonly InspectedFile[]) =>
        new Map(seen.map(({ path, verdict }) => [path, verdict]));
      const expected = new Map([
        ['aaa.zip', 'safe'],
        ['modeling_x.py', 'dangerous'],
      ]);
      const store = memoryInspections();
      expect(verdicts(await read(serve(script), store, 9, names, script))).toEqual(expected);
      const apart = memoryInspections();
      const first = await read(serve(script), apart, 9, names.slice(0, 1), script);
      const second = await read(serve(script), apart, 9, names.slice(1), script);
      expect(verdicts([...first, ...second])).toEqual(expected);
    },
  );

  it('of other bytes than the listed ones is unknown at best, kept by nobody, and done again', async () => {
    const store = memoryInspections();
    const words = new TextEncoder().encode('words');
    for (const served of [words, bytes.toReversed()]) {
      expect(await read(serve(served), store)).toMatchObject([{ bytes: 'differs', verdict: 'unknown' }]);
      expect(await store.get(inspectionKey(digestOf(bytes) ?? '', 'a.pkl'))).toBeNull();
    }
    expect(await read(serving, store)).toMatchObject([{ bytes: 'verified', verdict: 'dangerous' }]);
    // What is bad in them counts.
    expect(await read(serving, memoryInspections(), 9, ['a.pkl'], words)).toMatchObject([
      { bytes: 'differs', verdict: 'dangerous', imports: [{ module: 'posix' }] },
    ]);
  });

  it('of a gated file says so, and is kept by nobody', async () => {
    const store = memoryInspections();
    const gated: typeof fetch = async () => new Response('', { status: 403 });
    const [seen] = await read(gated, store);
    expect(seen).toMatchObject({ verdict: 'unknown', findings: [{ id: 'read/refused' }] });
    expect(await store.get(inspectionKey(digestOf(bytes) ?? '', 'a.pkl'))).toBeNull();
  });

  it('stops when the budget is spent', async () => {
    expect(await read(serving, memoryInspections(), 0)).toEqual([]);
  });
});
