import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_CARDS, HOSTILE_SIZE } from '../../fixtures/cards/hostile';
import {
  BASE_LIMIT,
  EXTRACT_LIMIT,
  LINK_LIMIT,
  NAME_LIMIT,
  SECTION_LIMIT,
  STATEMENT_LIMIT,
} from '../../../utils/cards/limits';
import { readCard } from '../../../utils/cards/read-card';
import { CARD_TOPICS, CARD_WORDS } from '../../../utils/model/card';

const CARD = `---
license: apache-2.0
---

# Tern 7B

Tern is trained on [the Pile](https://huggingface.co/datasets/EleutherAI/pile).

## Evaluation

| Task | Tern |
|---|---|
| MMLU | 63.2 |
| HellaSwag | 80.1 |
`;

describe('readCard', () => {
  it('reads a card', () => {
    const { reading, metadata } = readCard(CARD);
    expect(metadata).toEqual({ license: 'apache-2.0' });
    expect(reading).toMatchObject({
      size: CARD.length,
      whole: true,
      frontMatter: 'read',
      prose: 'Tern is trained on the Pile'.length,
      sections: [
        { title: 'Tern 7B', depth: 1, line: 5, topic: null },
        { title: 'Evaluation', depth: 2, line: 9, topic: 'evaluation-results' },
      ],
      links: [{ kind: 'dataset', id: 'EleutherAI/pile', line: 7, context: 'Tern is trained on the Pile.' }],
    });
    expect(reading.statements.map(({ topic, says, line }) => [topic, says, line])).toEqual([
      ['training-data', 'given', 7],
      ['evaluation-results', 'given', 11],
      ['evaluation-data', 'given', 11],
      ['evaluation-results', 'named', 9],
    ]);
  });

  it('reads nothing out of nothing', () => {
    expect(readCard('')).toEqual({
      reading: {
        size: 0,
        whole: true,
        frontMatter: 'none',
        prose: 0,
        sections: [],
        links: [],
        statements: [],
        bases: [],
      },
      metadata: null,
    });
  });

  it('counts bytes, not characters', () => {
    expect(readCard('模型').reading.size).toBe(6);
  });

  it('reads HTML as it reads Markdown', () => {
    const html = `<div align="center"><h1>Tern</h1></div>\n<h2>Training data</h2>\n<p>Trained on <a href='https://huggingface.co/datasets/a/b'>b</a>.</p>`;
    const { sections, statements } = readCard(html).reading;
    expect(sections.map(({ title, topic }) => [title, topic])).toEqual([
      ['Tern', null],
      ['Training data', 'training-data'],
    ]);
    expect(statements[0]).toMatchObject({ topic: 'training-data', says: 'given', names: ['a/b'] });
  });

  it('keeps no characters that turn or hide what is shown', () => {
    const { sections } = readCard('# safe\u202Eevil\u200B\u0007 title').reading;
    expect(sections[0]?.title).toBe('safe⟨U+202E⟩evil⟨U+200B⟩⟨U+0007⟩ title');
  });

  it.each(HOSTILE_CARDS)('stays within bounds on 2 MB of %s', (_, written) => {
    const text = written();
    const { reading } = readCard(text, 'maker/tern');
    expect(reading.size).toBeGreaterThanOrEqual(text.length);
    expect(reading.sections.length).toBeLessThanOrEqual(SECTION_LIMIT);
    expect(reading.links.length).toBeLessThanOrEqual(LINK_LIMIT);
    expect(reading.statements.length).toBeLessThanOrEqual(STATEMENT_LIMIT);
    expect(reading.bases.length).toBeLessThanOrEqual(BASE_LIMIT);
    expect(JSON.stringify(reading).length).toBeLessThan(700_000);
  });

  it('says where it stopped', () => {
    for (const [what, written] of HOSTILE_CARDS) {
      const text = written();
      if (text.length >= HOSTILE_SIZE) expect(readCard(text).reading.whole, what).toBe(false);
    }
  });

  it('never throws; every field is within its bounds', () => {
    const words = fc.constantFrom(
      'We',
      ' release ',
      'the ',
      'training ',
      'code ',
      'data ',
      'not ',
      'trained on ',
      'C4 ',
      '1.4T tokens ',
      'MMLU ',
      '63.2 ',
      'https://github.com/a/b ',
      '[x](https://arxiv.org/abs/2402.00838) ',
      'paper ',
      'license ',
      'MIT ',
      '训练数据',
      '不公开',
      '。',
      '.\n',
      '\n\n',
      '# ',
      '| ',
      '|-|-|\n',
      '```\n',
      '> ',
      '<h1>',
      '</h1>',
      '<table><tr><td>',
      '---\n',
      'a: b\n',
      '\uD800',
      '\u0000',
      'checkpoints ',
      'proprietary ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 80 }).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          const { reading } = readCard(text);
          const last = text.split('\n').length;
          for (const { topic, says, line, seen, url, names } of reading.statements) {
            expect(CARD_TOPICS).toContain(topic);
            expect(CARD_WORDS).toContain(says);
            expect(line).toBeLessThanOrEqual(last);
            expect(seen.length).toBeLessThanOrEqual(EXTRACT_LIMIT);
            expect(names.length).toBeLessThanOrEqual(NAME_LIMIT);
            if (url !== null) expect(url).toMatch(/^https:/);
          }
          for (const { url, line, context } of reading.links) {
            expect(url).toMatch(/^https:/);
            expect(line).toBeLessThanOrEqual(last);
            expect(context.length).toBeLessThanOrEqual(EXTRACT_LIMIT);
          }
        },
      ),
    );
  });
});
