import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../utils/cards/blocks';
import { plainOf } from '../../../utils/cards/inline';
import { parseBody } from '../../../utils/cards/parse';
import { sentencesOf } from '../../../utils/cards/sentences';

const shape = (block: Block): string => {
  if (block.kind === 'table')
    return `${block.line} table ${block.rows.map(({ cells }) => cells.map(({ text }) => text.trim()).join('|')).join(' / ')}`;
  if (block.kind === 'code') return `${block.line} code ${block.info}: ${block.raw}`;
  const depth = block.kind === 'heading' ? String(block.depth) : '';
  return `${block.line} ${block.kind}${depth} ${block.text.text.trim()}`;
};
const shapes = (text: string) => parseBody(text, 1).blocks.map(shape);

describe('blocks', () => {
  it.each([
    ['# One\ntext\n## Two ##\n', ['1 heading1 One', '2 text text', '3 heading2 Two']],
    ['One\n===\n\nTwo\n---\n', ['1 heading1 One', '4 heading2 Two']],
    ['a\nb\n\nc', ['1 text a b', '4 text c']],
    ['- a\n- b\n  more\n1. c', ['1 text - a', '2 text - b   more', '4 text 1. c']],
    ['> a\n> b\n\nc', ['1 text a b', '4 text c']],
    ['```python\n# no heading\n```\nafter', ['1 code python: # no heading', '4 text after']],
    ['~~~\n```\n~~~\nafter', ['1 code : ```', '4 text after']],
    ['```\nnever closed', ['1 code : never closed']],
    ['<!-- # no\nheading --> # text', ['2 heading1 text']],
    ['| a | b |\n|---|:-:|\n| 1 | 2 |\n\nafter', ['1 table a|b / 1|2', '5 text after']],
    ['a | b\n-|-\n1 | 2', ['1 table a|b / 1|2']],
    ['<h2 align="center">Title</h2>\ntext', ['1 heading2 Title', '2 text text']],
    ['<div><h1>\n  Tern\n</h1></div>', ['2 heading1 Tern']],
    ['<table><tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td>2</td></tr></table>', ['1 table a|b / 1|2']],
    ['<pre>\n# no\n</pre>\n# yes', ['1 code : \n# no', '4 heading1 yes']],
    ['text\n\n    indented code', ['1 text text', '3 code :     indented code']],
    ['#no heading\n####### nor this', ['1 text #no heading ####### nor this']],
    ['a\n\n---\n\nb', ['1 text a', '5 text b']],
    ['**Training data**\n\ntext', ['1 heading6 Training data', '3 text text']],
    ['**Training data:**\n\ntext', ['1 heading6 Training data:', '3 text text']],
    ['**Words in bold.**\n\ntext', ['1 text Words in bold.', '3 text text']],
    ['**Bold** and not\n', ['1 text Bold and not']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(shapes(text)).toEqual(expected);
  });

  it('never throws, keeps its lines in order and within the text', () => {
    const unit = fc.constantFrom(
      '#',
      '##',
      ' ',
      '\n',
      '```',
      '|',
      '-',
      '>',
      '[',
      ']',
      '(',
      ')',
      '<',
      'a',
      '<h1>',
      '</h1>',
      '<table>',
      '<td>',
      '</table>',
      '<!--',
      '-->',
      '<pre>',
      'https://a.b/c',
      '`',
      '*',
      '_',
      '\\',
      '&amp;',
      '。',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 120 }), (parts) => {
        const text = parts.join('');
        const { blocks } = parseBody(text, 1);
        const lines = blocks.map(({ line }) => line);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
        for (const line of lines) expect(line).toBeLessThanOrEqual(text.split('\n').length);
      }),
    );
  });
});

describe('inline words', () => {
  const definitions = new Map([['tern', 'https://a.b/tern']]);
  it.each([
    ['**bold** _em_ snake_case ~~gone~~', 'bold em snake_case gone', []],
    ['[words](https://a.b/c "title") after', 'words after', ['words→https://a.b/c']],
    ['[words](https://a.b/c_(d))', 'words', ['words→https://a.b/c_(d)']],
    ['[![alt](https://a.b/i.png)](https://a.b/c)', '', ['→https://a.b/c']],
    ['![alt](https://a.b/i.png) after', ' after', []],
    ['![a [b](https://a.b/c)](https://a.b/i.png) d', ' d', ['→https://a.b/c']],
    ['see <https://a.b/c>', 'see https://a.b/c', ['https://a.b/c→https://a.b/c']],
    ['see https://a.b/c.', 'see https://a.b/c.', ['https://a.b/c→https://a.b/c']],
    ['见https://a.b/c。后', '见https://a.b/c。后', ['https://a.b/c→https://a.b/c']],
    ['[https://a.b/c](https://a.b/c)', 'https://a.b/c', ['https://a.b/c→https://a.b/c']],
    ['<a href="https://a.b/c">x</a>', 'x', ['x→https://a.b/c']],
    ["<a class=b href='https://a.b/c' >x", 'x', ['x→https://a.b/c']],
    ['[Tern] and [that][tern]', 'Tern and that', ['Tern→https://a.b/tern', 'that→https://a.b/tern']],
    ['[none] of', 'none of', []],
    ['`code [x](y)` after', 'code [x](y) after', []],
    ['a \\[b\\](c) d', 'a [b](c) d', []],
    ['a &amp; b &lt;c&gt; &nope;', 'a & b <c> &nope;', []],
    ['a<br>b<p>c', 'a b\nc', []],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4', []],
    ['<img alt="Built with Axolotl" src="x">', '', []],
  ])('%s', (raw, text, links) => {
    const plain = plainOf(raw, definitions);
    expect(plain.text).toBe(text);
    expect(plain.links.map(({ url, start, end }) => `${plain.text.slice(start, end)}→${url}`)).toEqual(links);
  });
});

describe('pictures', () => {
  const alts = (raw: string) => plainOf(raw, definitions()).links.map(({ alt }) => alt);
  const definitions = () => new Map<string, string>();

  it.each([
    ['[![Paper](https://a.b/i.svg)](https://a.b/c)', ['Paper']],
    ['<a href="https://a.b/c"><img alt="Paper" src="i.svg"></a>', ['Paper']],
    ['[![One](x) ![Two](y)](https://a.b/c)', ['One Two']],
    ['![Before](x) [words](https://a.b/c)', ['']],
  ])('%s tells its link by %j', (raw, expected) => {
    expect(alts(raw)).toEqual(expected);
  });

  it('stand apart from the words, with their address', () => {
    expect(plainOf('a ![b](https://a.b/c.png) d', definitions()).images).toEqual([
      { url: 'https://a.b/c.png', alt: 'b', at: 2 },
    ]);
  });

  it('keep a sentence of their own', () => {
    const plain = plainOf('[![Paper](x)](https://a.b/c)\n[![Code](y)](https://a.b/d)', definitions());
    expect(
      sentencesOf(3, plain).map(({ line, links }) => [line, links.map(({ url, alt }) => `${alt} ${url}`)]),
    ).toEqual([[3, ['Paper https://a.b/c', 'Code https://a.b/d']]]);
  });
});

describe('sentences', () => {
  const split = (raw: string) => sentencesOf(1, plainOf(raw, new Map())).map(({ text }) => text.trim());
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['By Smith et al. (2020), e.g. This. Next.', ['By Smith et al. (2020), e.g. This.', 'Next.']],
    ['Version 2.0 is v1.5 now. Done.', ['Version 2.0 is v1.5 now.', 'Done.']],
    ['一。二！三', ['一。', '二！', '三']],
    ['[A. B](https://a.b/c) d. E', ['A. B d.', 'E']],
    ['', []],
  ])('%j', (raw, expected) => {
    expect(split(raw)).toEqual(expected);
  });

  it('knows the line and keeps links with their words', () => {
    const plain = plainOf('One.\nTwo [x](https://a.b/c)\nthree. Four.', new Map());
    expect(
      sentencesOf(7, plain).map(({ line, text, links }) => [
        line,
        links.map(({ start, end }) => text.slice(start, end)),
      ]),
    ).toEqual([
      [7, []],
      [8, ['x']],
      [9, []],
    ]);
  });
});
