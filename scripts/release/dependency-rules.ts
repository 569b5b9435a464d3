import parseExpression, { type ExpressionNode } from 'spdx-expression-parse';
import type { LockedPackage, LockFile } from './lock-file';

/** What may be in the zips: permissive licences, and those with terms on their own files only. */
const MAY_SHIP = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'CC0-1.0',
  'CC-BY-3.0',
  'MPL-2.0',
];
/** What a tool may be under that never leaves the machine it runs on. */
const MAY_RUN = [...MAY_SHIP, 'MIT-0', 'BlueOak-1.0.0', 'Python-2.0', 'Zlib', 'LGPL-3.0-or-later'];

/** Tools whose licence field is no SPDX expression, and why it is accepted all the same. */
const MAY_BE_VAGUE: Readonly<Record<string, string>> = {
  winreg: 'says BSD and not which; web-ext brings it, for Windows',
};

/** Packages with an install script, and why it is no danger. */
const MAY_HAVE_SCRIPT: Readonly<Record<string, string>> = {
  esbuild: 'replaces its own launcher by its binary; works without, as where scripts are off',
};

const REGISTRY = 'https://registry.npmjs.org/';
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/**
 * What is wrong with the dependencies, one sentence each; empty when nothing is. `shipped` are the packages of which
 * something is in the zips; `installed` answers the licence field of an installed package's own package.json, null when
 * it is not installed here.
 */
export function problemsOf(
  lock: LockFile,
  shipped: readonly LockedPackage[],
  installed: (each: LockedPackage) => string | null,
): readonly string[] {
  const pins = { ...lock.root.dependencies, ...lock.root.devDependencies };
  return [
    ...Object.entries(pins)
      .filter(([, range]) => !EXACT.test(range))
      .map(([name, range]) => `${name} is not pinned to one version: ${range}`),
    ...lock.packages.flatMap((each) => {
      const allowed = shipped.includes(each) ? MAY_SHIP : MAY_RUN;
      return [...originProblems(each), ...licenseProblems(each, allowed, installed(each))].map(
        (problem) => `${each.path} ${problem}`,
      );
    }),
  ];
}

function* originProblems({
  name,
  link,
  integrity,
  resolved,
  hasInstallScript,
}: LockedPackage): Generator<string> {
  if (link === true) yield 'is a link';
  if (integrity === undefined || !integrity.startsWith('sha512-')) yield 'has no SHA-512 in the lock file';
  if (resolved !== undefined && !resolved.startsWith(REGISTRY)) yield `comes from ${resolved}`;
  if (hasInstallScript === true && !Object.hasOwn(MAY_HAVE_SCRIPT, name)) yield 'has an install script';
}

function* licenseProblems(
  { name, license }: LockedPackage,
  allowed: readonly string[],
  own: string | null,
): Generator<string> {
  if (license === undefined) return yield 'declares no licence';
  if (own !== null && own !== license) yield `is ${license} in the lock file, ${own} in its package.json`;
  const vague = allowed === MAY_RUN && Object.hasOwn(MAY_BE_VAGUE, name);
  if (!vague && !allows(license, allowed)) yield `is under ${license}, which is not on the list`;
}

/** Whether an SPDX expression can be met with the allowed licences alone. What is no expression cannot. */
export function allows(expression: string, allowed: readonly string[]): boolean {
  const met = (part: ExpressionNode): boolean => {
    if ('license' in part) return allowed.includes(part.license) && part.exception === undefined;
    const sides = [part.left, part.right];
    return part.conjunction === 'or' ? sides.some(met) : sides.every(met);
  };
  try {
    return met(parseExpression(expression));
  } catch {
    return false;
  }
}
