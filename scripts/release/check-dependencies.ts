// Licences, origins, pins and advisories of every locked package: npm run check-dependencies
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { root } from '../shell.mjs';
import { readAudit } from './advisories';
import { problemsOf } from './dependency-rules';
import { readLockFile, type LockedPackage } from './lock-file';
import { shippedPackages } from './shipped';

/** A registry that does not answer must not hold up a test run. */
const AUDIT_MS = 30_000;

const manifestSchema = z.object({ license: z.optional(z.unknown()) });
const lock = readLockFile(root);
const shipped = shippedPackages(lock);
const problems = problemsOf(lock, shipped, installedLicense);
const advisories = readAudit(
  audit(),
  shipped.map(({ path }) => path),
);

console.log(`${lock.packages.length} packages, ${shipped.length} of them in the zips`);
for (const problem of problems) console.log(problem);
if (advisories.kind === 'not-checked') console.log(`Advisories: not checked (${advisories.why})`);
else {
  console.log(
    `Advisories: ${advisories.shipped.length} on what is shipped, ${advisories.tools.length} on tools`,
  );
  for (const line of [...advisories.shipped, ...advisories.tools]) console.log(line);
}
const shippedAdvisories = advisories.kind === 'checked' ? advisories.shipped.length : 0;
process.exitCode = problems.length + shippedAdvisories === 0 ? 0 : 1;

function installedLicense({ path }: LockedPackage): string | null {
  const file = join(root, path, 'package.json');
  if (!existsSync(file)) return null;
  // Older packages have an object there, which npm itself made text of.
  const { license } = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return typeof license === 'string' ? license : null;
}

function audit(): string {
  const args = ['audit', '--json', '--fetch-retries=0'];
  return spawnSync('npm', args, { cwd: root, encoding: 'utf8', timeout: AUDIT_MS }).stdout ?? '';
}
