import { relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import kept from '../../fingerprints/ruleset.json';
import { closure, normalised } from '../../../scripts/lib/fingerprint';
import { isForgotten, ruleset } from '../../../scripts/lib/ruleset';
import { RULESET } from '../../../utils/rules/index';
import { ROOT } from '../rules/sources';

describe('RULESET', () => {
  it('goes up with every changed rule', () => {
    expect(ruleset(), 'raise RULESET: npm run fingerprints').toEqual(kept);
  });

  it('is the version that the code has', () => {
    expect(ruleset().version).toBe(RULESET);
  });

  it('is forgotten when the rules changed and it did not', () => {
    expect(isForgotten(kept, kept)).toBe(false);
    expect(isForgotten(kept, { ...kept, fingerprint: 'another' })).toBe(true);
    expect(isForgotten(kept, { version: `${RULESET}0`, fingerprint: 'another' })).toBe(false);
  });
});

describe('a fingerprint', () => {
  const SOURCE = `import { a } from './a';\nexport const rule = (x: number) => (x > 1 ? a('é') : [/x/g, 2n]);`;

  it.each([
    ['comments', `/** Why. */\n${SOURCE} // end`],
    ['layout and quotes', SOURCE.replaceAll("'", '"').replace('=> (', '=>\n  (').replace(')) :', ') :')],
    ['parentheses', SOURCE.replace('x > 1', '(x > 1)')],
  ])('does not see %s', (_, text) => {
    expect(normalised(text)).toBe(normalised(SOURCE));
  });

  it.each([
    ['a number', SOURCE.replace('1', '2')],
    ['a big number', SOURCE.replace('2n', '3n')],
    ['a pattern', SOURCE.replace('/x/g', '/y/g')],
    ['a word', SOURCE.replace('é', 'e')],
    ['an operator', SOURCE.replace('x > 1', 'x >= 1')],
  ])('sees %s', (_, text) => {
    expect(normalised(text)).not.toBe(normalised(SOURCE));
  });

  it('covers what a rule needs when it runs, tables too', () => {
    const files = closure(resolve(ROOT, 'utils/rules/index.ts')).map((path) => relative(ROOT, path));
    expect(files).toEqual(
      expect.arrayContaining(['utils/rules/openness/license-class.ts', 'utils/licenses/table.ts']),
    );
    expect(files).not.toContain('utils/model/facts.ts'); // types alone
  });

  it('throws on what is no source', () => {
    expect(() => normalised('const = 1', 'a.ts')).toThrow('a.ts');
  });
});
