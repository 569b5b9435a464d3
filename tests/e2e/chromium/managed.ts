import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { findChromium } from '../../../scripts/browsers.mjs';
import { createProfileFolder } from '../profile';

/** Where Chromium reads policies on Linux: only an administrator can write there. */
const FOLDER = '/etc/chromium/policies/managed';
const FILE = join(FOLDER, 'plimsoll-check.json');

/** The extension as an organisation rolls it out: packed, installed by policy, with a policy of its own. */
export interface RollOut {
  readonly id: string;
  /** The extension's policy from now on, also in a running browser; null takes it away. */
  readonly manage: (policy: object | null) => void;
  /** Ends it. */
  readonly remove: () => void;
}

/** Whether this machine lets the test be an administrator. */
export function mayManage(): boolean {
  try {
    const existing = [FOLDER, dirname(FOLDER), dirname(dirname(FOLDER)), '/etc'].find((path) =>
      existsSync(path),
    );
    accessSync(existing ?? '/', constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Packs the build, and has the Chromium of this machine install it until `remove`. */
export function rollOut(extensionDir: string): RollOut {
  const place = createProfileFolder('packed');
  const unpacked = join(place.path, 'extension');
  cpSync(extensionDir, unpacked, { recursive: true });
  execFileSync(findChromium() ?? '', ['--headless', '--no-sandbox', `--pack-extension=${unpacked}`], {
    stdio: 'ignore',
  });
  const id = idOf(readFileSync(`${unpacked}.pem`));
  const { version } = JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8')) as {
    version: string;
  };
  const updates = join(place.path, 'updates.xml');
  writeFileSync(
    updates,
    `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}"><updatecheck codebase="file://${unpacked}.crx" version="${version}"/></app></gupdate>`,
  );
  const manage = (policy: object | null): void => {
    mkdirSync(FOLDER, { recursive: true });
    const policies = {
      ExtensionInstallForcelist: [`${id};file://${updates}`],
      // Else no debugger may look at what a policy installed.
      DeveloperToolsAvailability: 1,
      ...(policy && { '3rdparty': { extensions: { [id]: policy } } }),
    };
    writeFileSync(FILE, JSON.stringify(policies));
  };
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(FILE, { force: true });
    place.remove();
  };
  process.once('exit', remove);
  return { id, manage, remove };
}

/** An extension is called by its public key: the first half of the digest, in the letters a to p. */
function idOf(privateKey: Buffer): string {
  const key = createPublicKey(createPrivateKey(privateKey)).export({ type: 'spki', format: 'der' });
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return digest.replaceAll(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}
