import { github } from '../../utils/code-hosts/github';
import { HUBS } from '../../utils/hubs/index';
import type { Builds, Measure, Row } from './contract';
import { gzipSize, readBuild, zipSize, type Build } from './build-files';
import { forbidden } from './forbidden';
import { atMost, exactly, shown } from './rows';

/**
 * DESIGN §9, and for background, readers and zip what the project allows itself beyond it. KB = 1000 bytes. The readers
 * are the parsers of hostile formats with grammars of Python, Jinja and YAML, prints of licence texts, the card reader,
 * what callables of libraries reach (utils/formats/acts/effects.json, 210 KB, 60 KB of them in the zip) and
 * the verification of signatures, run on demand; the background is read from disk and run once a wake.
 */
const CONTENT_SCRIPT_KB = 44;
const CONTENT_SCRIPT_GZIP_KB = 15;
const BACKGROUND_KB = 340;
const READERS_KB = 1100;
const ZIP_KB = 740;

/** What is shipped: sizes, what must not be in a content script, and what the manifest asks for. */
export const sizes: Measure = {
  name: 'sizes',
  run(stage) {
    const builds = stage.builds();
    const both = { chrome: readBuild(builds.chrome), firefox: readBuild(builds.firefox) };
    const largest = (sizeOf: (build: Build) => number): Size => worst(both, sizeOf);
    const contentScript = (size: (text: Buffer) => number) =>
      largest(({ contentScripts }) => sum(contentScripts.map(({ bytes }) => size(bytes))));
    const limit = (what: string, { kilobytes, note }: Size, most: number) =>
      atMost(what, kilobytes, most, { unit: 'KB', note });
    const show = (what: string, { kilobytes, note }: Size) => shown(what, kilobytes, { unit: 'KB', note });
    return [
      limit(
        'content script',
        contentScript(({ byteLength }) => byteLength),
        CONTENT_SCRIPT_KB,
      ),
      limit('content script, gzip -9', contentScript(gzipSize), CONTENT_SCRIPT_GZIP_KB),
      limit(
        'background',
        largest(({ background }) => background.byteLength),
        BACKGROUND_KB,
      ),
      limit(
        'readers, run on demand',
        largest(
          ({ files }) => files.find(({ path }) => path === 'readers.js')?.bytes.byteLength ?? Number.NaN,
        ),
        READERS_KB,
      ),
      show(
        'popup with what it loads',
        largest(({ popup }) => sum(popup.map(({ bytes }) => bytes.byteLength))),
      ),
      limit(
        'zip of the extension',
        largest(({ files }) => zipSize(files)),
        ZIP_KB,
      ),
      ...Object.entries(both).flatMap(([browser, build]) => contents(browser, build)),
    ];
  },
};

function contents(browser: string, { contentScripts, background, files, manifest }: Build): Row[] {
  const script = contentScripts.map(({ bytes }) => bytes.toString('utf8')).join('\n');
  const scripts = files.filter(({ path }) => path.endsWith('.js'));
  const evaluating = scripts.filter(({ bytes }) => EVALUATES.test(bytes.toString('utf8')));
  const hosts = HUBS.flatMap(({ origins }) => origins.map((origin) => `${origin}/*`));
  return [
    exactly(
      `${browser}: zod, polyfill in the content script`,
      forbidden(script, background.toString('utf8')),
      'none',
    ),
    exactly(
      `${browser}: scripts with eval or Function()`,
      evaluating.map(({ path }) => path).join(', ') || 'none',
      'none',
    ),
    atMost(`${browser}: web-accessible resources`, manifest.webAccessible, 0),
    exactly(`${browser}: permissions`, manifest.permissions.join(', '), 'storage'),
    exactly(`${browser}: host permissions`, manifest.hosts.join(' '), hosts.join(' ')),
    exactly(`${browser}: hosts asked for on a click`, manifest.optionalHosts.join(' '), github.permission),
  ];
}

/** `eval(?:…` is part of a pattern of ours, no call. */
const EVALUATES = /\beval\s*\((?!\?:)|\bFunction\s*\(/;

interface Size {
  readonly kilobytes: number;
  readonly note: string;
}

/** The larger of the two builds, told apart when they differ. */
function worst(both: Readonly<Record<keyof Builds, Build>>, sizeOf: (build: Build) => number): Size {
  const [chrome, firefox] = [sizeOf(both.chrome), sizeOf(both.firefox)];
  const note = chrome === firefox ? 'both builds' : `chrome ${chrome} B, firefox ${firefox} B`;
  return { kilobytes: Math.max(chrome, firefox) / 1000, note };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
