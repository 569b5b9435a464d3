import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readLockFile, type LockedPackage } from './lock-file';
import { shippedPackages } from './shipped';

/** The file in both zips. */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

/** Licences that ask for their address and where the source is, not for their whole text (MPL-2.0 3.2, CC-BY-3.0 4a). */
const BY_ADDRESS = new Set(['MPL-2.0', 'CC-BY-3.0', 'CC0-1.0']);

/** What a package says of itself, and the text of its licence: null where its address is enough. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author: string | null;
  readonly text: string | null;
}

const person = z.union([z.string(), z.object({ name: z.string() })]);
const manifestSchema = z.object({ author: z.optional(person), contributors: z.optional(z.array(person)) });
const standardSchema = z.object({ licenseText: z.string() });

/** The notices for everything shipped from the project in `root`. Throws when a licence text is missing. */
export function noticesOf(root: string): string {
  const notices = shippedPackages(readLockFile(root)).map((each) => readNotice(root, each));
  return writeNotices(notices);
}

/** Reads the licence text that the package carries; one without gets the standard text and its author's name. */
export function readNotice(root: string, { path, name, version, license }: LockedPackage): Notice {
  if (version === undefined || license === undefined) throw new Error(`${path} has no version or no licence`);
  const folder = join(root, path);
  const author = authorOf(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(each));
  const own = file === undefined ? null : readFileSync(join(folder, file), 'utf8');
  const text = BY_ADDRESS.has(license) ? null : (own ?? standardText(root, license, author));
  return { name, version, license, author, text };
}

function authorOf(manifest: string): string | null {
  const { author, contributors = [] } = manifestSchema.parse(JSON.parse(manifest));
  const names = [...(author === undefined ? [] : [author]), ...contributors].map((each) =>
    typeof each === 'string' ? each : each.name,
  );
  return names.length === 0 ? null : names.map((each) => each.replace(/\s*[<(].*$/, '')).join(', ');
}

function standardText(root: string, license: string, author: string | null): string {
  const file = join(root, 'node_modules/spdx-license-list/licenses', `${license}.json`);
  const { licenseText } = standardSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (author === null)
    throw new Error(`a package under ${license} names neither a licence text nor an author`);
  return licenseText.replace(/^Copyright.*$/im, `Copyright (c) ${author}`);
}

/** One section for each licence text: the packages under it, each with its copyright lines, then the text, once. */
export function writeNotices(notices: readonly Notice[]): string {
  const sections = new Map<string, { readonly body: string; readonly heads: string[] }>();
  for (const notice of notices) {
    const { copyrights, body } = parts(notice);
    const key = body.toLowerCase().replace(/[\s"'“”‘’]+/g, ' ');
    const section = sections.get(key) ?? { body, heads: [] };
    section.heads.push([headOf(notice), ...copyrights.map((line) => `  ${line}`)].join('\n'));
    sections.set(key, section);
  }
  const written = Array.from(sections.values(), ({ heads, body }) => `${heads.join('\n')}\n\n${body}\n`);
  return [INTRODUCTION, ...written].join(`\n${'-'.repeat(40)}\n`);
}

const INTRODUCTION =
  'Plimsoll contains, or is made with parts of, these packages from registry.npmjs.org.\nTheir source: https://registry.npmjs.org/NAME/VERSION (dist.tarball).\n';

const headOf = ({ name, version, license }: Notice): string => `${name} ${version} (${license})`;

/** A licence text without its title, its copyright lines apart. */
function parts({ license, author, text }: Notice): { readonly copyrights: readonly string[]; body: string } {
  if (text === null) {
    const by = author === null ? [] : [`By ${author}`];
    return { copyrights: by, body: `${license}: https://spdx.org/licenses/${license}.html` };
  }
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const copyrights = lines.filter((line) => COPYRIGHT.test(line)).map((line) => line.trim());
  const rest = lines.filter((line) => !COPYRIGHT.test(line) && !TITLE.test(line));
  return { copyrights, body: rest.join('\n').trim() };
}

/** Not `COPYRIGHT HOLDERS BE LIABLE`, and not the indented line within the Apache licence's text. */
const COPYRIGHT = /^Copyright /;
const TITLE = /^(?:The )?(?:MIT|ISC) Licen[cs]e\b[^.]*$/i;
