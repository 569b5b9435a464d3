import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citationsIn, faultOf, placeIn } from './citations';
import { filesOf } from './files';
import { ROOT } from './rules/sources';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const DOCUMENT = /^docs\/(?:facts|design)\/[^/]+\.md$/;
const CITING = filesOf(
  'utils',
  'components',
  'entrypoints',
  'scripts',
  'tests',
  'docs',
  'CONTRIBUTING.md',
).filter((path) => /\.(?:tsx?|mjs|css|html|md)$/.test(path) && !path.startsWith('tests/unit/citations'));
const citations = CITING.flatMap((path) =>
  citationsIn(read(path), DOCUMENT.test(path) ? path : null).map((citation) => ({ path, citation })),
);

describe('citations', () => {
  it('can each be opened', () => {
    const faults = citations.flatMap(({ path, citation }) => {
      const { file } = citation;
      const fault = faultOf(citation, file !== null && existsSync(join(ROOT, file)) ? read(file) : null);
      return fault === null ? [] : [`${path}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  it('are found in code and documents, and every document of facts is cited', () => {
    const cited = new Set(
      citations.filter(({ path, citation }) => path !== citation.file).map((each) => each.citation.file),
    );
    const facts = filesOf('docs/facts');
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.filter((path) => !cited.has(path))).toEqual([]);
  });
});

describe('links between documents', () => {
  it.each(CITING.filter((path) => path.endsWith('.md')))('%s', (path) => {
    const links = [
      ...read(path)
        .replaceAll(/```.*?```/gs, '')
        .matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g),
    ]
      .map(([, link = '']) => link)
      .filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([]);
  });
});

describe('reading citations', () => {
  const DOC =
    '# T\n\n## 1. One\n1. first\n2. second "words"\n\n### 1.5 Inner\n9 ninth\n\n## 4 Four\n### 4a. Part\nx\n';

  it('follows the document named last, over line ends', () => {
    const text = '/** a (facts/ONE\n * §1.2, §4a) and (§1); RFC 9110 §14; DESIGN §2.1 */';
    expect(citationsIn(text).map(({ file, section }) => [file, section])).toEqual([
      ['docs/facts/ONE.md', null],
      ['docs/facts/ONE.md', '1.2'],
      ['docs/facts/ONE.md', '4a'],
      ['docs/facts/ONE.md', '1'],
      ['docs/design/design.md', null],
      ['docs/design/design.md', '2.1'],
    ]);
    expect(citationsIn('see §3')).toMatchObject([{ file: null, section: '3' }]);
    expect(citationsIn('facts/A §1.5–7').map(({ section }) => section)).toEqual([null, '1.5', '1.7']);
  });

  it('finds headings and numbered items, and nothing else', () => {
    expect(placeIn(DOC, '1.2')).toContain('second');
    expect(placeIn(DOC, '1.5.9')).toContain('ninth');
    expect(placeIn(DOC, '4a')).toContain('x');
    for (const absent of ['2', '1.3', '1.5.1', '4b', '1.5.9.1']) expect(placeIn(DOC, absent)).toBeNull();
  });

  it.each([
    ['see §3', 'no document'],
    ['facts/A §2', 'has no §2'],
    ['facts/A §1, decision 7', 'no item 7'],
    ['facts/A §1.2, "other"', 'does not say'],
  ])('names the fault of %s', (text, fault) => {
    expect(faultOf(citationsIn(text).at(-1) ?? expect.fail(), DOC)).toContain(fault);
  });

  it('has nothing against a good one', () => {
    expect(
      faultOf(citationsIn('facts/A §1, decisions 1 and 2, "words"').at(-1) ?? expect.fail(), DOC),
    ).toBeNull();
    expect(faultOf(citationsIn('facts/A').at(-1) ?? expect.fail(), null)).toContain('does not exist');
  });
});
