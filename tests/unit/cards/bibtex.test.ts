import { describe, expect, it } from 'vitest';
import { entriesIn, paperIn } from '../../../utils/cards/statements/bibtex';

const titleOf = (...lines: readonly string[]): string | undefined =>
  entriesIn(['@inproceedings{key,', ...lines, '}'].join('\n'))[0]?.title;

describe('an entry’s title', () => {
  it.each([
    ['in braces', ['title = {On Small Models},'], 'On Small Models'],
    ['in quotes', ['title = "On Small Models",'], 'On Small Models'],
    [
      'with braces that keep capitals',
      ['title={{ESPnet}: End-to-End {S}peech},'],
      'ESPnet: End-to-End Speech',
    ],
    ['quoted, with braces in it', ['title = "{B}io{BERT}pt",'], 'BioBERTpt'],
    ['over two lines', ['title = {On Small', '  Models},'], 'On Small Models'],
    ['after that of its book', ['booktitle={Proceedings},', 'title={On Small Models},'], 'On Small Models'],
    ['of its book alone', ['booktitle={Proceedings},'], 'Proceedings'],
    ['not there', ['year = 2020'], ''],
  ])('%s', (_name, lines, title) => {
    expect(titleOf(...lines)).toBe(title);
  });

  it('ends at its line where nothing closes it', () => {
    expect(entriesIn('@article{key,\ntitle = {On Small Models\nyear = 2020')[0]?.title).toBe(
      'On Small Models',
    );
  });

  it('tells a toolkit’s paper from the model’s, whatever braces are in its name', () => {
    const raw = '@inproceedings{x,\n  title={{ESPnet}: End-to-End Speech Processing Toolkit},\n}';
    expect(paperIn(raw, 'Citing ESPnet', 'Citing ESPnet', ['espnet'])).toEqual([]);
  });
});
