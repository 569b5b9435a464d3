import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatterSpan, readFrontMatter } from '../../../utils/cards/front-matter';
import { readCard } from '../../../utils/cards/read-card';

const read = (yaml: string) => readCard(`---\n${yaml}\n---\n# Title\n`);

describe('front matter', () => {
  it('is read as plain JSON', () => {
    const { reading, metadata } = read(
      'license: apache-2.0\nlanguage:\n- en\n- no\ndatasets: [a/b, c]\nversion: 1.0\ngated: false\nextra: ~',
    );
    expect(reading.frontMatter).toBe('read');
    expect(metadata).toEqual({
      license: 'apache-2.0',
      language: ['en', 'no'],
      datasets: ['a/b', 'c'],
      version: 1,
      gated: false,
      extra: null,
    });
  });

  it.each([
    ['# Title\n', 'none'],
    ['', 'none'],
    ['---\n---\n', 'none'],
    ['---\nlicense: mit\n', 'none'],
    ['text\n---\nlicense: mit\n---\n', 'none'],
    ['\uFEFF---\nlicense: mit\n---\n', 'read'],
    ['---\r\nlicense: mit\r\n---\r\n# T', 'read'],
    ['---\nlicense: mit\n---', 'read'],
    ['---\n- a\n---\n', 'broken'],
    ['---\njust words\n---\n', 'broken'],
    ['---\na: [1\n---\n', 'broken'],
    ['---\na: "open\n---\n', 'broken'],
    ['---\na: *b\n---\n', 'broken'],
  ])('%j → %s', (text, state) => {
    expect(readCard(text).reading.frontMatter).toBe(state);
  });

  it('keeps the last of two equal keys and says so', () => {
    const { reading, metadata } = read('license: mit\nlicense: apache-2.0');
    expect(reading.frontMatter).toBe('broken');
    expect(metadata).toEqual({ license: 'apache-2.0' });
  });

  it('goes on reading the prose behind broken front matter', () => {
    const { reading, metadata } = readCard('---\na: [1\n---\n# Title\n\nTrained on 3B tokens.');
    expect(metadata).toBeNull();
    expect(reading.sections).toMatchObject([{ title: 'Title', line: 4 }]);
    expect(reading.statements).toMatchObject([{ topic: 'training-data-amount', line: 6 }]);
  });

  it('does not let a key replace a prototype', () => {
    const { reading, metadata } = read('__proto__:\n  polluted: true\nconstructor: x\nlicense: mit');
    expect(reading.frontMatter).toBe('broken');
    expect(Object.keys(metadata ?? {})).toEqual(['constructor', 'license']);
    expect(Object.getPrototypeOf(metadata)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('runs no tag', () => {
    const { metadata } = read('a: !!js/function "x"\nb: !!binary aGk=\nc: !!set {x, y}\nd: 2020-01-01');
    expect(metadata).toEqual({ a: 'x', b: 'aGk=', c: { x: null, y: null }, d: '2020-01-01' });
  });

  it('stops at a bomb of aliases', () => {
    const rows = Array.from(
      { length: 12 },
      (_, row) => `k${row + 1}: &k${row + 1} [${Array(9).fill(`*k${row}`).join(',')}]`,
    );
    const { reading, metadata } = read(`k0: &k0 [x,x,x]\n${rows.join('\n')}`);
    expect(reading.frontMatter).toBe('broken');
    expect(JSON.stringify(metadata ?? null).length).toBeLessThan(10_000);
  });

  it('stops at an alias of itself', () => {
    expect(read('a: &a\n  b: *a').reading.frontMatter).toBe('broken');
  });

  it('leaves a long model-index out and keeps what is around it', () => {
    const scores = '- name: x\n  results:\n  - value: 0.1\n'.repeat(5000);
    const { reading, metadata } = read(`license: mit\nmodel-index:\n${scores}tags:\n- a`);
    expect(reading.frontMatter).toBe('read');
    expect(metadata).toEqual({ license: 'mit', tags: ['a'] });
  });

  it.each([
    ['[', 20_000],
    ['a:\n  ', 6000],
    ['k: v\n', 4000],
    ['- ', 10_000],
  ])('gives up on %j × %i', (unit, times) => {
    expect(['broken', 'none']).toContain(readFrontMatter(unit.repeat(times)).state);
  });

  it('never throws and gives JSON', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab:-[]{}&*!|>"\'#?,% \n'), maxLength: 200 }),
        (yaml) => {
          const { state, metadata } = readFrontMatter(yaml);
          expect(['none', 'read', 'broken']).toContain(state);
          expect(JSON.parse(JSON.stringify(metadata))).toEqual(metadata);
        },
      ),
    );
  });

  it('spans exactly what the marks enclose', () => {
    const text = '---\na: 1\n---\nbody';
    const span = frontMatterSpan(text);
    expect(span === null ? null : [text.slice(span.from, span.to), text.slice(span.body)]).toEqual([
      'a: 1',
      'body',
    ]);
  });
});
