import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './shell.mjs';

export { ensureBrowsers } from './browsers.mjs';

const lockFile = join(root, 'package-lock.json');
const installedFile = join(root, 'node_modules', '.package-lock.json');
const stampFile = join(root, 'node_modules', '.plimsoll-lock');

/** Makes node_modules agree with package-lock.json; does nothing, quickly, when it already does. */
export function ensureDependencies() {
  requireNode();
  const stamp = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (readIfThere(stampFile) === stamp) return;
  if (!installedAsLocked()) {
    say('installing dependencies (npm ci)…');
    run('npm', ['ci', '--no-audit', '--no-fund'], 'npm ci failed: see the lines above');
  }
  writeFileSync(stampFile, stamp);
}

/** Whether npm's own record of what it installed holds every package of the lock file. */
function installedAsLocked() {
  if (!existsSync(installedFile)) return false;
  const locked = packagesOf(lockFile);
  const installed = packagesOf(installedFile);
  return Object.entries(locked).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org).`);
  process.exit(1);
}
