import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import * as z from 'zod/mini';

/** One file of a build. */
export interface BuildFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** A built extension, read. */
export interface Build {
  readonly files: readonly BuildFile[];
  readonly contentScripts: readonly BuildFile[];
  /** The scripts that run as it starts. */
  readonly background: Buffer;
  /** The popup's page, and the scripts and styles it loads. */
  readonly popup: readonly BuildFile[];
  readonly manifest: {
    readonly permissions: readonly string[];
    readonly hosts: readonly string[];
    readonly optionalHosts: readonly string[];
    readonly webAccessible: number;
  };
}

const names = z._default(z.array(z.string()), []);
const manifestSchema = z.object({
  background: z.object({ service_worker: z.optional(z.string()), page: z.optional(z.string()) }),
  content_scripts: z.array(z.object({ js: names })),
  permissions: names,
  optional_permissions: names,
  host_permissions: names,
  optional_host_permissions: names,
  web_accessible_resources: z._default(z.array(z.unknown()), []),
});

/** What a page of the extension loads, by its tags. */
const LOADS = /(?:src|href)="(\/?[\w./-]+\.(?:js|css))"/g;

/** Reads a build's folder. */
export function readBuild(folder: string): Build {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path: path.replaceAll('\\', '/'), bytes: readFileSync(join(folder, path)) }));
  const file = (path: string): BuildFile => {
    const found = files.find((each) => each.path === path.replace(/^\//, ''));
    if (found === undefined) throw new Error(`${folder} has no ${path}`);
    return found;
  };
  const manifest = manifestSchema.parse(JSON.parse(file('manifest.json').bytes.toString('utf8')));
  const { service_worker: worker, page } = manifest.background;
  const loadedBy = (html: BuildFile): readonly BuildFile[] =>
    Array.from(html.bytes.toString('utf8').matchAll(LOADS), ([, path = '']) => file(path));
  const isScript = ({ path }: BuildFile): boolean => path.endsWith('.js');
  const scripts = [
    ...(worker === undefined ? [] : [file(worker)]),
    ...(page === undefined ? [] : loadedBy(file(page)).filter(isScript)),
  ];
  if (scripts.length === 0) throw new Error(`${folder} has no background`);
  const popup = file('popup.html');
  const contentScripts = manifest.content_scripts.flatMap(({ js }) => js).map(file);
  if (contentScripts.length === 0) throw new Error(`${folder} has no content script`);
  return {
    files,
    contentScripts,
    background: Buffer.concat(scripts.map(({ bytes }) => bytes)),
    popup: [popup, ...loadedBy(popup)],
    manifest: {
      permissions: [...manifest.permissions, ...manifest.optional_permissions],
      hosts: manifest.host_permissions,
      optionalHosts: manifest.optional_host_permissions,
      webAccessible: manifest.web_accessible_resources.length,
    },
  };
}

/** As `gzip -9` makes it. */
export const gzipSize = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).byteLength;

/** Of a zip of these files: a header before each, an entry in the directory for each, and the directory's end. */
export function zipSize(files: readonly BuildFile[]): number {
  const perFile = ({ path, bytes }: BuildFile): number =>
    30 + 46 + 2 * Buffer.byteLength(path) + deflateRawSync(bytes, { level: 9 }).byteLength;
  return files.reduce((total, file) => total + perFile(file), 22);
}
