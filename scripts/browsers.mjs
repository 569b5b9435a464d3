import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run, say, succeeds } from './shell.mjs';

// Branded Google Chrome is not in the list: since 137 it ignores --load-extension.
const CHROMIUM = { variable: 'CHROMIUM_PATH', names: ['chromium', 'chromium-browser'], package: 'chromium' };
const FIREFOX = { variable: 'FIREFOX_PATH', names: ['firefox-esr', 'firefox'], package: 'firefox-esr' };
const APPLICATIONS = {
  chromium: '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'firefox-esr': '/Applications/Firefox.app/Contents/MacOS/firefox',
};

/** The path of a Chromium that can load an unpacked extension, or undefined. */
export function findChromium() {
  return find(CHROMIUM) ?? playwrightChromium();
}

/** The path of a Firefox that can be driven with a temporary profile, or undefined. */
export function findFirefox() {
  return find(FIREFOX);
}

/** Finds the wanted browsers and a font to draw with, installing what is missing where that can be done. */
export function ensureBrowsers(wanted = ['chromium', 'firefox']) {
  const missing = () => [
    ...(wanted.includes('chromium') && findChromium() === undefined ? [CHROMIUM] : []),
    ...(wanted.includes('firefox') && findFirefox() === undefined ? [FIREFOX] : []),
  ];
  if (missing().length > 0 || !hasFont()) install(missing());
  const stillMissing = missing();
  if (stillMissing.length > 0) giveUp(stillMissing);
}

function install(missing) {
  const sudo = rootCommand();
  if (!succeeds('apt-get', ['--version']) || sudo === undefined || isUbuntu()) {
    if (missing.length > 0) giveUp(missing);
    return;
  }
  const packages = [...missing.map((browser) => browser.package), 'fonts-liberation'];
  say(`installing ${packages.join(', ')} (apt-get)…`);
  const [command, ...first] = [...sudo, 'apt-get'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run(command, [...first, '-qq', 'update'], 'apt-get update failed: is the package mirror reachable?', env);
  run(
    command,
    [...first, '-qq', 'install', '-y', '--no-install-recommends', ...packages],
    `apt-get could not install ${packages.join(' ')}`,
    env,
  );
}

function giveUp(missing) {
  for (const { package: name, variable } of missing) {
    const program = name === 'chromium' ? 'Chromium' : 'Firefox';
    say(`${program} is needed: ${advice(name)}, or set ${variable} to its program file.`);
  }
  process.exit(1);
}

function advice(name) {
  if (!isUbuntu()) return `install it (Debian: apt-get install ${name})`;
  // Ubuntu's own packages of both are shims for a snap, which cannot read an extension or profile in /tmp.
  if (name === 'chromium') return "run 'npx playwright-core install --with-deps chromium' (not the snap)";
  return "install the firefox package of Mozilla's own apt repository, packages.mozilla.org (not the snap)";
}

function find({ variable, names, package: name }) {
  const chosen = process.env[variable];
  if (chosen !== undefined && chosen !== '') {
    if (isProgram(chosen)) return chosen;
    say(`${variable}=${chosen} is not a program file.`);
    process.exit(1);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = names.flatMap((file) => folders.map((folder) => join(folder, file)));
  return [...candidates, APPLICATIONS[name]].find((path) => isProgram(path) && !isSnap(path));
}

function playwrightChromium() {
  const cache = join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .filter((folder) => folder.startsWith('chromium-'))
    .flatMap((folder) => ['chrome-linux64', 'chrome-linux'].map((sub) => join(cache, folder, sub, 'chrome')))
    .find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isSnap(path) {
  const file = realpathSync(path);
  if (file.endsWith('/snap')) return true;
  return statSync(file).size < 65_536 && readFileSync(file, 'latin1').includes('/snap/bin/');
}

function isUbuntu() {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=ubuntu$/m.test(readFileSync(release, 'utf8'));
}

function rootCommand() {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true'])
    ? ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive']
    : undefined;
}

function hasFont() {
  if (process.platform !== 'linux') return true;
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts')];
  return folders.some((folder) => existsSync(folder) && containsFont(folder));
}

function containsFont(folder) {
  return readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|otf|ttc)$/i.test(String(file)));
}
