import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseExpression } from '../../../utils/licenses/expression';

const license = (id: string, exception: string | null = null) => ({ kind: 'license', id, exception });

describe('SPDX expressions', () => {
  test.each([
    ['MIT OR Apache-2.0', { kind: 'any', left: license('MIT'), right: license('Apache-2.0') }],
    ['mit or apache-2.0', { kind: 'any', left: license('MIT'), right: license('Apache-2.0') }],
    ['llama3.1 AND mit', { kind: 'all', left: license('llama3.1'), right: license('MIT') }],
    ['GPL-2.0 WITH Classpath-exception-2.0', license('GPL-2.0', 'Classpath-exception-2.0')],
    ['gpl-2.0+', license('GPL-2.0')],
    ['(mit)', null],
    ['mit', null],
    ['', null],
    ['mit OR', null],
    ['mit or or mit', null],
    ['apache license 2.0', null],
    [`mit OR ${'('.repeat(400)}`, null],
  ])('%s', (text, parsed) => expect(parseExpression(text)).toEqual(parsed));

  it('AND binds before OR', () => {
    expect(parseExpression('mit OR gemma AND isc')).toMatchObject({ kind: 'any', right: { kind: 'all' } });
  });

  it('never throws', () => {
    const word = fc.constantFrom(
      'mit',
      'MIT',
      'or',
      'AND',
      'with',
      '(',
      ')',
      '+',
      'gemma',
      'LicenseRef-x',
      ':',
      '__proto__',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word).map((words) => words.join(' ')),
          fc.string(),
        ),
        (text) => {
          parseExpression(text);
        },
      ),
    );
  });
});
