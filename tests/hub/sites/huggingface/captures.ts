import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reply } from '../../contract';

const REPOSITORY = fileURLToPath(new URL('../../../..', import.meta.url));
const ORIGIN = 'https://huggingface.co';

export interface Capture {
  /** File name without `.html`. */
  name: string;
  /** Where the replica serves it: the page's real address, with `?capture=name`. */
  url: string;
}

/** Real pages kept beside the repository; none when they are not there. */
export function captures(): Capture[] {
  const folder = captureFolder();
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .toSorted()
    .map((file) => {
      const name = file.slice(0, -'.html'.length);
      const path = pathOf(readFileSync(resolve(folder, file), 'utf8'));
      return { name, url: `${ORIGIN}${path}?capture=${encodeURIComponent(name)}` };
    });
}

/** The bytes of one capture, as they are; what they link to outside is refused by the proxy. */
export function captureReply(name: string): Reply | undefined {
  const file = captureFile(name);
  if (!/^[\w.-]+$/.test(name) || !existsSync(file)) return undefined;
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY' },
    body: readFileSync(file),
  };
}

/** Where a capture is. */
export const captureFile = (name: string): string => resolve(captureFolder(), `${name}.html`);

function captureFolder(): string {
  const shared = process.env['PLIMSOLL_SHARED'] ?? '../shared';
  return resolve(REPOSITORY, shared, 'captures/huggingface/html');
}

function pathOf(html: string): string {
  const canonical = /<meta property="og:url" content="https:\/\/huggingface\.co([^"]*)"/.exec(html)?.[1];
  if (canonical !== undefined) return canonical === '' ? '/' : canonical;
  const props = /data-target="ModelHeader" data-props="([^"]*)"/.exec(html)?.[1] ?? '';
  const id = /&quot;id&quot;:&quot;([\w.-]+\/[\w.-]+)&quot;,&quot;isLikedByUser/.exec(props)?.[1];
  if (id === undefined) return '/';
  return props.startsWith('{&quot;activeTab&quot;:&quot;files') ? `/${id}/tree/main` : `/${id}`;
}
