import { describe, expect, it } from 'vitest';
import { readAudit } from '../../../../scripts/release/advisories';
import { allows, problemsOf } from '../../../../scripts/release/dependency-rules';
import { parseLockFile, type LockedPackage } from '../../../../scripts/release/lock-file';

const FINE = { version: '1.0.0', license: 'MIT', integrity: 'sha512-AAAA' };
const lockOf = (entry: object, pin = '1.0.0') =>
  parseLockFile(
    JSON.stringify({
      packages: { '': { dependencies: { a: pin } }, 'node_modules/a': { ...FINE, ...entry } },
    }),
  );
const found = (entry: object, pin?: string, own: string | null = null, ships = true) => {
  const lock = lockOf(entry, pin);
  const shipped: readonly LockedPackage[] = ships ? lock.packages : [];
  return problemsOf(lock, shipped, () => own);
};

describe('the rules for dependencies', () => {
  it('accept an exact pin from the registry under a known licence', () => {
    expect(found({}, '1.0.0', 'MIT')).toEqual([]);
    expect(found({ resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' })).toEqual([]);
  });

  it.each([
    [{ integrity: undefined }, 'has no SHA-512 in the lock file'],
    [{ integrity: 'sha1-AAAA' }, 'has no SHA-512 in the lock file'],
    [
      { resolved: 'https://registry.npmjs.org.example/a.tgz' },
      'comes from https://registry.npmjs.org.example/a.tgz',
    ],
    [{ resolved: 'git+ssh://git@host/a.git' }, 'comes from git+ssh://git@host/a.git'],
    [{ link: true }, 'is a link'],
    [{ hasInstallScript: true }, 'has an install script'],
    [{ license: undefined }, 'declares no licence'],
    [{ license: 'GPL-3.0-only' }, 'is under GPL-3.0-only, which is not on the list'],
    [{ license: 'SEE LICENSE IN x' }, 'is under SEE LICENSE IN x, which is not on the list'],
  ])('refuse %j', (entry, problem) => {
    expect(found(entry)).toEqual([`node_modules/a ${problem}`]);
  });

  it.each(['^1.0.0', '1.x', '*', 'latest', 'file:../a', 'git+https://host/a.git'])(
    'refuse the pin %s',
    (pin) => {
      expect(found({}, pin)).toEqual([`a is not pinned to one version: ${pin}`]);
    },
  );

  it('refuse a package that says another licence than the lock file', () => {
    expect(found({}, '1.0.0', 'ISC')).toEqual([
      'node_modules/a is MIT in the lock file, ISC in its package.json',
    ]);
  });

  it('are stricter with what is shipped', () => {
    expect(found({ license: 'LGPL-3.0-or-later' }, '1.0.0', null, false)).toEqual([]);
    expect(found({ license: 'LGPL-3.0-or-later' })).toHaveLength(1);
    expect(found({ name: 'winreg', license: 'BSD' }, '1.0.0', null, false)).toEqual([]);
    expect(found({ name: 'winreg', license: 'BSD' })).toHaveLength(1);
  });

  it.each([
    ['MIT OR GPL-3.0-or-later', true],
    ['MIT AND GPL-3.0-or-later', false],
    ['(MIT AND ISC) OR GPL-2.0', true],
    ['MIT WITH Classpath-exception-2.0', false],
    ['Mit', false],
  ])('say of %s: allowed is %s', (expression, expected) => {
    expect(allows(expression, ['MIT', 'ISC'])).toBe(expected);
  });
});

describe('advisories', () => {
  it('are told apart by what is shipped', () => {
    const vulnerabilities = {
      a: { severity: 'low', nodes: ['node_modules/a'] },
      b: { severity: 'critical', nodes: ['node_modules/b', 'node_modules/a/node_modules/b'] },
    };
    expect(readAudit(JSON.stringify({ vulnerabilities }), ['node_modules/a'])).toEqual({
      kind: 'checked',
      shipped: ['a: low advisory'],
      tools: ['b: critical advisory'],
    });
  });

  it.each([
    ['{"message":"405 Method Not Allowed"}', '405 Method Not Allowed'],
    ['', 'npm audit gave no report'],
    ['<html>', 'npm audit gave no report'],
  ])('of %j were not checked, which is no pass', (printed, why) => {
    expect(readAudit(printed, [])).toEqual({ kind: 'not-checked', why });
  });
});
