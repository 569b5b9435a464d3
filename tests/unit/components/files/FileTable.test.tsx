// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import {
  FileTable,
  FIRST_ROWS,
  MORE_ROWS,
  type FileTableProps,
} from '../../../../components/files/FileTable';
import { sortedRows, type FileRow } from '../../../../components/kit/file-row';
import { sizeText } from '../../../../utils/text/size-text';
import type { InspectedFile } from '../../../../utils/facts/inspection';
import { sha256 } from '../../../../utils/model/subject';
import { find, mount, press } from '../render';
import { catalogue, translator } from '../translate';

const t = translator(catalogue('en'));
const noop = () => {};
const DIGEST = 'a3'.repeat(32);
const row = (path: string, part: Partial<FileRow> = {}): FileRow => ({
  path,
  format: 'safetensors',
  size: 4_980_000_000,
  sha256: sha256(DIGEST),
  risky: false,
  loaded: false,
  worthReading: false,
  readable: true,
  scan: null,
  inspected: null,
  ...part,
});
const MANY = Array.from({ length: 1500 }, (_, index) =>
  row(`shard-${index}.safetensors`, { risky: index >= 1498 }),
);
const DANGEROUS: InspectedFile = {
  path: 'a.bin',
  identity: null,
  bytes: 'verified',
  size: 100,
  bytesRead: 100,
  ms: 3,
  format: 'pickle',
  verdict: 'dangerous',
  findings: [],
  imports: [
    {
      module: 'posix',
      name: 'system',
      grade: 'dangerous',
      call: 'posix.system(‘x’)',
      offset: 42,
      member: null,
    },
  ],
  weightsOnly: false,
};
const table = (rows: readonly FileRow[], props: Partial<FileTableProps> = {}) => (
  <FileTable {...{ rows, complete: true, t, onCopy: noop, reading: null, onRead: noop }} {...props} />
);
const paths = (root: ParentNode) => [...root.querySelectorAll('.path bdi')].map((name) => name.textContent);

describe('the file list', () => {
  it('draws a first part of a long list, what may run code first, and more on demand', () => {
    const { root } = mount(table(MANY));
    expect(paths(root)).toHaveLength(FIRST_ROWS);
    expect(paths(root).slice(0, 3)).toEqual([
      'shard-1498.safetensors',
      'shard-1499.safetensors',
      'shard-0.safetensors',
    ]);
    expect(find(root, '.button').textContent).toBe('Show 200 more of 1450');
    void press(find(root, '.button'));
    expect(paths(root)).toHaveLength(FIRST_ROWS + MORE_ROWS);
  });

  it('tags the files that a default load opens', () => {
    const { root } = mount(table([row('a.bin', { loaded: true }), row('b.bin')]));
    expect(
      [...root.querySelectorAll('.file')].map((item) => item.textContent?.includes('default load')),
    ).toEqual([true, false]);
  });

  it('filters by path', () => {
    const { root } = mount(table(MANY, { complete: false }));
    const box = find<HTMLInputElement>(root, 'input');
    void act(() => {
      box.value = 'SHARD-149';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(paths(root)).toHaveLength(11);
    expect(root.textContent).toContain('Not every file');
  });

  it('copies a whole digest', () => {
    const onCopy = vi.fn();
    const { root } = mount(table([row('a')], { onCopy }));
    void press(find(root, '.digest'));
    expect(onCopy).toHaveBeenCalledWith(DIGEST);
  });

  it('shows each scanner apart with word and shape, and our own reading', () => {
    const result = { message: null, imports: [] };
    const scan = {
      overall: 'safe',
      scanners: [
        { scanner: 'ClamAV', status: 'safe', ...result },
        { scanner: '<b>evil</b>', status: 'unsafe', ...result },
      ],
    } as const;
    const { root, update } = mount(table([row('a.bin', { scan })]));
    const lines = () => [...root.querySelectorAll('.scans div')].map((line) => line.textContent);
    expect(lines()).toEqual(['ClamAV safe', '<b>evil</b> unsafe', 'Our readingnot read Read it']);
    expect(root.querySelectorAll('.glyph')).toHaveLength(2);
    void update(table([row('a.bin')], { reading: { path: 'a.bin', bytesRead: 2000, size: 3_000_000 } }));
    expect(lines()).toEqual(['Hub’s scannersnot looked at', 'Our readingReading… 2.00 kB of 3.00 MB']);
  });

  it('reads a file on a press, and tells what it imports and calls', () => {
    const onRead = vi.fn();
    const { root, update } = mount(table([row('a.bin')], { onRead }));
    void press(find(root, '.scans button'));
    expect(onRead).toHaveBeenCalledWith(['a.bin']);
    void update(table([row('a.bin', { inspected: DANGEROUS })], { onRead }));
    expect(find(root, '.inspection').textContent).toContain('Dangerous to load');
    expect(find(root, '.imports tbody tr').textContent).toBe('posix.systemdangerousposix.system(‘x’)42');
    expect(root.querySelector('.scans button')).toBeNull();
  });
});

describe('rows and sizes', () => {
  it('keeps the order within risky and other files', () => {
    const rows = [row('b'), row('z', { risky: true }), row('a'), row('y', { risky: true })];
    expect(sortedRows(rows, '').map(({ path }) => path)).toEqual(['z', 'y', 'b', 'a']);
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.00 kB'],
    [45_678, '45.7 kB'],
    [4_980_000_000, '4.98 GB'],
    [594_253_012_087, '594 GB'],
    [5e15, '5000 TB'],
  ])('writes %i bytes as %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
