import { readFileSync } from 'node:fs';
import type { Call, Reply } from '../../../contract';

const TYPES: Readonly<Record<string, string>> = {
  'base.css': 'text/css; charset=utf-8',
  'header.css': 'text/css; charset=utf-8',
  'model.css': 'text/css; charset=utf-8',
  'files.css': 'text/css; charset=utf-8',
  'lists.css': 'text/css; charset=utf-8',
  'hydrate.js': 'text/javascript; charset=utf-8',
  'lists.js': 'text/javascript; charset=utf-8',
  'theme.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/** The text of a file in `assets/`. */
export function readAsset(name: string): string {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
}

/** Styles, scripts and avatars. */
export function asset(call: Call): Reply | undefined {
  const name = call.segments.at(-1) ?? '';
  if (call.segments[0] === 'avatars') return image(avatar(name));
  if (call.segments[0] !== 'front') return undefined;
  const type = TYPES[name];
  if (type === undefined)
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
  return {
    status: 200,
    headers: { 'content-type': type, 'cache-control': 'no-store' },
    body: readAsset(name),
  };
}

function image(body: string): Reply {
  return { status: 200, headers: { 'content-type': 'image/svg+xml' }, body };
}

/** A picture made from the name of its file: two colours, as the hub draws for new accounts. */
function avatar(name: string): string {
  const hue = Number.parseInt(name.slice(0, 4), 16) % 360 || 0;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="hsl(${hue} 80% 62%)"/><stop offset="1" stop-color="hsl(${(hue + 70) % 360} 75% 48%)"/></linearGradient></defs><rect width="32" height="32" fill="url(#g)"/></svg>`;
}
