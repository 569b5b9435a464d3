import { describe, expect, it } from 'vitest';
import { browserTranslator } from '../../../utils/i18n/browser';
import { translator } from '../../../utils/i18n/catalogue';
import { counted, message } from '../../../utils/model/message';

const catalogue = {
  plain: 'no parameters',
  files_one: '$1 file of $2',
  files_many: '$1 files of $2',
  price: 'costs $$5, that is $1',
  twice: '$1 and $1',
};
const t = translator(catalogue);

describe('a text from the catalogue', () => {
  it.each([
    [message('plain'), 'no parameters'],
    [counted('files', 1, 'acme'), '1 file of acme'],
    [counted('files', 0, 'acme'), '0 files of acme'],
    [counted('files', 2), '2 files of '],
    [message('price', 7), 'costs $5, that is 7'],
    [message('twice', 'x'), 'x and x'],
    [message('unknown_key', 'x'), 'unknown_key'],
  ])('%j', (given, text) => expect(t(given)).toBe(text));

  it.each(['$1', '$&', '$$', '<b>', '$2'])('takes the parameter %s as it is', (hostile) => {
    expect(t(message('files_one', hostile, 'b'))).toBe(`${hostile} file of b`);
  });
});

describe('a text from the browser', () => {
  const asked: unknown[] = [];
  const translate = browserTranslator({
    getMessage: (key, substitutions) => (asked.push([key, substitutions]), key === 'known' ? 'text' : ''),
  });
  it('is asked for by key and parameters, and an unknown key is shown as itself', () => {
    expect(translate(message('known', 'a', 2))).toBe('text');
    expect(translate(message('unknown'))).toBe('unknown');
    expect(asked).toEqual([
      ['known', ['a', '2']],
      ['unknown', []],
    ]);
  });
});
