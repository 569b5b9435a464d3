// What the release workflow does, as far as it can be done anywhere: the sources, and the unpacked sources zip, are
// built in two folders and two time zones; all files must be equal, then be verified and published without publishing.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { root } from '../shell.mjs';
import { readLockFile } from './lock-file';
import { NOTICES_FILE, noticesOf } from './notices';
import { sourceFiles } from './sources';

const place = mkdtempSync(join(tmpdir(), 'plimsoll-dry-run-'));
const first = join(place, 'first');
const second = join(place, 'further', 'down', 'second');
const { name, version } = readLockFile(root).root;
try {
  for (const path of sourceFiles(root)) cpSync(join(root, path), join(first, path));
  build(first, 'Pacific/Kiritimati');
  for (const browser of ['chrome', 'firefox']) {
    const notices = Buffer.from(unzipped(browser)[NOTICES_FILE] ?? []).toString('utf8');
    if (notices !== noticesOf(root))
      throw new Error(`${NOTICES_FILE} is missing or wrong in the zip for ${browser}`);
  }
  for (const [path, bytes] of Object.entries(unzipped('sources'))) write(join(second, path), bytes);
  build(second, 'America/St_Johns');
  const [one, other] = [first, second].map((folder) => join(folder, '.output/release'));
  step('compare.mjs', [one, other]);
  step('verify.mjs', [one, '--no-rebuild']);
  step('publish.mjs', [one, '--dry-run'], { GITHUB_REF_NAME: `v${version}` });
} finally {
  rmSync(place, { recursive: true, force: true });
}

function unzipped(what: string): Readonly<Record<string, Uint8Array>> {
  return unzipSync(readFileSync(join(first, '.output/release', `${name}-${version}-${what}.zip`)));
}

function build(folder: string, timeZone: string): void {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  node(folder, ['scripts/run.mjs', 'scripts/release/build.ts'], { TZ: timeZone });
}

function step(
  program: string,
  args: readonly (string | undefined)[],
  env: Record<string, string> = {},
): void {
  node(root, [join('scripts/release', program), ...args.filter((each) => each !== undefined)], env);
}

function node(cwd: string, args: readonly string[], env: Record<string, string>): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed`);
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
