import { describe, expect, it } from 'vitest';
import kept from '../../../scripts/fingerprints.json';
import { normalised, withNeeds } from '../../../scripts/lib/fingerprint';
import { printsNow, unraised } from '../../../scripts/lib/versioned';
import { ROOT } from '../rules/sources';

describe('scripts/fingerprints.json', () => {
  const now = printsNow(ROOT);

  it('has the print of each version: a changed rule raises RULESET', () => {
    expect(unraised(kept, now)).toEqual([]);
    expect(kept, 'npm run fingerprints').toEqual(now);
  });

  it('names what was forgotten', () => {
    const changed = Object.fromEntries(
      Object.entries(now).map(([name, print]) => [name, { ...print, fingerprint: 'another' }]),
    );
    expect(unraised(kept, changed)).toEqual(
      Object.keys(now).map((name) => `raise ${name}, then npm run fingerprints`),
    );
    const raised = Object.fromEntries(
      Object.keys(now).map((name) => [name, { version: '0', fingerprint: 'another' }]),
    );
    expect(unraised(kept, raised)).toEqual([]);
  });
});

describe('a fingerprint', () => {
  const SOURCE = `import { a } from './a';\nexport const rule = (x: number) => (x > 1 ? a('é') : [/x/g, 2n]);`;

  it.each([
    ['comments', `/** Why. */\n${SOURCE} // end`],
    ['layout and quotes', SOURCE.replaceAll("'", '"').replace('=> (', '=>\n  (').replace(')) :', ') :')],
    ['parentheses', SOURCE.replace('x > 1', '(x > 1)')],
  ])('does not see %s', (_, text) => {
    expect(normalised('a.ts', text)).toBe(normalised('a.ts', SOURCE));
  });

  it.each([
    ['a number', SOURCE.replace('1', '2')],
    ['a big number', SOURCE.replace('2n', '3n')],
    ['a pattern', SOURCE.replace('/x/g', '/y/g')],
    ['a word', SOURCE.replace('é', 'e')],
    ['an operator', SOURCE.replace('x > 1', 'x >= 1')],
  ])('sees %s', (_, text) => {
    expect(normalised('a.ts', text)).not.toBe(normalised('a.ts', SOURCE));
  });

  it('covers what a rule needs when it runs, tables too', () => {
    const files = withNeeds(ROOT, ['utils/rules/index.ts']);
    expect(files).toEqual(
      expect.arrayContaining(['utils/rules/openness/license-class.ts', 'utils/licenses/table.ts']),
    );
    expect(files).not.toContain('utils/model/facts.ts'); // types alone
  });

  it('throws on what is no source', () => {
    expect(() => normalised('a.ts', 'const = 1')).toThrow('a.ts');
  });
});
