import * as fc from 'fast-check';
import type { Nodes, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../scripts/lib/catalogue';
import { markdown } from '../../../utils/export/markdown';
import { MOST_ROWS } from '../../../utils/export/markdown/contents';
import { code, name } from '../../../utils/export/markdown/escape';
import { translator } from '../../../utils/i18n/catalogue';
import { hostileReports, NASTY } from './hostile';
import { OPTIONS } from './options';
import { replicaOnce } from './replica';
import { richReport, slot } from './rich';

const replica = replicaOnce();
/** Parsing Markdown takes a second for 1,500 rows: the models with fewer stand for them all. */
const MOST_PARSED = 200;
const parsed = () => replica.all.filter(({ subject }) => subject.files.length <= MOST_PARSED);
const parse = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
const all = (node: Nodes): readonly Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(all) : []),
];
const textOf = (node: Nodes): string =>
  all(node)
    .map((one) => ('value' in one ? one.value : ''))
    .join('');
const urls = (node: Nodes): readonly string[] => all(node).flatMap((one) => ('url' in one ? [one.url] : []));
const headings = (root: Root): readonly string[] =>
  root.children.filter((one) => one.type === 'heading').map(textOf);
const tableAfter = (root: Root, heading: string): Table | undefined => {
  const place = root.children.findIndex((one) => one.type === 'heading' && textOf(one) === heading);
  return root.children.slice(place).find((one) => one.type === 'table');
};
const rowsOf = (table: Table | undefined): readonly (readonly string[])[] =>
  (table?.children ?? []).slice(1).map(({ children }) => children.map(textOf));

/** As `escape.ts` shows a text: one line, unseen characters spelt out. */
const isPlain = (text: string): boolean =>
  !/[\p{C}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]|[\u{e0100}-\u{e01ef}]/u.test(text);

describe('hostile text', () => {
  const inCell = (cell: string): readonly (readonly string[])[] => {
    const table = parse(`| a | b |\n| --- | --- |\n| ${cell} | end |`).children[0];
    return table?.type === 'table' ? rowsOf(table) : [];
  };
  const plain = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme' })).filter(isPlain);

  it.each([name, code])('is shown as it is in a table, and opens no second cell (%o)', (write) => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(inCell(write(text))).toEqual([[text, 'end']]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([name, code])('is shown as it is in a list, and becomes nothing else (%o)', (write) => {
    fc.assert(
      fc.property(plain, (text) => {
        const root = parse(`- x ${write(text)} y`);
        expect(textOf(root)).toBe(`x ${text} y`);
        const kinds = new Set(all(root).map(({ type }) => type));
        for (const kind of kinds)
          expect(['root', 'list', 'listItem', 'paragraph', 'text', 'inlineCode']).toContain(kind);
      }),
      { numRuns: 300 },
    );
  });

  it('has its unseen characters spelt out and its lines joined', () => {
    expect(name('a\u202Eb')).toBe('a⟨U+202E⟩b');
    expect(code('a\r\n\tb')).toBe('`a b`');
    expect(name('\uD800')).toBe('⟨U+D800⟩');
  });
});

describe('the report for people', () => {
  it('names what a load fetches from and nobody checked', () => {
    const report = richReport();
    const coverage = { ...report.coverage, elsewhere: ['acme/base', '<b>*x*'] };
    const text = textOf(parse(markdown({ ...report, coverage }, OPTIONS)));
    expect(text).toContain('loading fetches from there: acme/base, <b>*x*.');
  });

  it('has verdicts, findings, licence, files, what was not looked at, and the fifty elements', () => {
    for (const { subject, report } of parsed()) {
      const root = parse(markdown(report, OPTIONS));
      const titles = headings(root);
      expect(titles[0]).toBe(subject.id);
      for (const title of [
        'Verdicts',
        'Findings',
        'Files',
        'What was not looked at',
        'Minimum elements of an SBOM for AI',
      ]) {
        expect([subject.id, titles]).toEqual([subject.id, expect.arrayContaining([title])]);
      }
      expect(rowsOf(tableAfter(root, 'Verdicts'))).toHaveLength(3);
      expect(rowsOf(tableAfter(root, 'Minimum elements of an SBOM for AI'))).toHaveLength(50);
    }
  });

  it('has every file with its digest', () => {
    for (const { subject, report } of parsed()) {
      const rows = rowsOf(tableAfter(parse(markdown(report, OPTIONS)), 'Files'));
      const seen = rows.map(([path, size, digest]) => [path, size, digest]);
      expect(seen.length).toBe(subject.files.length);
      const expected = subject.files.map(({ path, size, lfs }) => [
        path,
        String(lfs?.size ?? size),
        lfs?.oid ?? '–',
      ]);
      const odd = (path: string | undefined): boolean => !isPlain(path ?? '') || /⟨U\+/.test(path ?? '');
      expect(seen.filter(([path]) => !odd(path))).toEqual(expected.filter(([path]) => !odd(path)));
    }
  });

  it('has no HTML, no picture, and no link but to the hub, whatever the facts are', () => {
    const harmless = (text: string): void => {
      const root = parse(text);
      const kinds = all(root).map(({ type }) => type);
      for (const kind of ['html', 'image', 'imageReference', 'definition', 'code'])
        expect(kinds).not.toContain(kind);
      for (const url of urls(root)) expect(url).toMatch(/^https:\/\/huggingface\.co\//);
    };
    for (const { report } of parsed()) harmless(markdown(report, OPTIONS));
    fc.assert(
      fc.property(hostileReports, (report) => harmless(markdown(report, OPTIONS))),
      { numRuns: 40 },
    );
  });

  it('tells the chain, datasets and the licence with its text', () => {
    const root = parse(markdown(richReport(), OPTIONS));
    const text = textOf(root);
    expect(headings(root)).toEqual(
      expect.arrayContaining(['Licence', 'Base models', 'Datasets named by the author']),
    );
    expect(text).toContain('By its text, the same as the known one: Apache-2.0');
    expect(rowsOf(tableAfter(root, 'Datasets named by the author'))[0]).toEqual([
      'acme/logs',
      'found',
      'CC-BY-4.0, house-terms',
      '12000',
    ]);
  });

  it('counts the files that a table leaves out', () => {
    const file = { size: 1, blobId: null, sha256: null, xetHash: null, scan: null };
    const files = Array.from({ length: MOST_ROWS + 2 }, (_, index) => ({ ...file, path: `f${index}` }));
    const text = markdown(richReport({ files: slot({ files, complete: false }) }), OPTIONS);
    expect(text).toContain(`${MOST_ROWS + 2} files.`);
    expect(text).toContain('not the whole tree');
    expect(text).toContain('2 more files are left out');
  });

  it('is written in the reader’s language, with no key left over', () => {
    const t = translator(readCatalogue('zh_CN'));
    const text = markdown(richReport(), { ...OPTIONS, t });
    expect(text).toContain('## 结论');
    for (const written of [text, markdown(richReport(), OPTIONS)]) {
      expect(written).not.toMatch(/\b(?:export|axis|fact|reason|grounding)(?:\\?_[a-z]+)+/);
    }
  });
});
