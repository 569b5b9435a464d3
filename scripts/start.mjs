// npm start [-- --firefox] [--live]: set-up, a build, then the browser with the extension in it (scripts/start.ts).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers, ensureDependencies } from './setup.mjs';
import { root, say } from './shell.mjs';

const USAGE = `usage: npm start [-- OPTIONS]
  --firefox   Firefox instead of Chromium
  --live      the real hub instead of the replica (needs a display)`;

const { firefox, live } = options();
const browser = firefox ? 'firefox' : 'chromium';
const display = hasDisplay();
if (live && !display) {
  say(
    '--live opens a window on the real hub, and there is no display here. Without --live, the replica is used.',
  );
  process.exit(1);
}
ensureDependencies();
ensureBrowsers([browser]);
build();
const { tsImport } = await import('tsx/esm/api');
const { start } = await tsImport('./start.ts', import.meta.url);
process.exit(await start({ browser, live, display }));

function options() {
  try {
    const flag = { type: 'boolean', default: false };
    const { values } = parseArgs({ options: { firefox: flag, live: flag, help: flag } });
    if (!values.help) return values;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    say(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}

function hasDisplay() {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function build() {
  say(`building the extension for ${firefox ? 'Firefox' : 'Chromium'}…`);
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const args = ['build', ...(firefox ? ['-b', 'firefox'] : [])];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [wxt, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return;
  if (signal === null) say(`the build failed:\n${stdout}${stderr}`);
  process.exit(signal === null ? 1 : 130);
}
