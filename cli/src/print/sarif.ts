import { createHash } from 'node:crypto';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSarif, type ArtifactLocation } from '../../../utils/export/sarif';
import { SARIF_SCHEMA } from '../../../utils/export/sarif-words';
import { TOOL_NAME } from '../../../utils/export/options';
import { encoded } from '../../../utils/export/text';
import type { Translate } from '../../../utils/model/message';
import { safeText } from '../../../utils/text/safe-text';
import { safeJson } from '../../../utils/text/unseen';
import { VERSION } from '../version';
import { UNREAD_LISTED } from './lines';
import type { Printer, Unread, Write } from './printer';

/** Where the command line is published. */
const HOME = 'https://www.npmjs.com/package/plimsoll';

/** The base that code scanning takes for the root of what was checked out. */
const BASE = '%SRCROOT%';

const HASH_LENGTH = 32;
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);

/** How SARIF is told of what was not read. */
const NOTIFICATIONS = {
  failed: { id: 'not-opened', name: 'NotOpened', level: 'error', text: 'The file could not be opened' },
  left: { id: 'not-followed', name: 'NotFollowed', level: 'warning', text: 'The link was not followed' },
} as const;

/**
 * A SARIF 2.1.0 log, written as files are read: results first, then artifacts, rules and how the run went (the order of
 * an object's members is free). `folder` is what relative addresses are relative to.
 */
export function sarif(write: Write, translate: Translate, folder = process.cwd()): Printer {
  const began = new Date();
  const locate = (path: string): ArtifactLocation => locationOf(path, folder);
  const log = createSarif({ translate, locate, hash });
  const artifacts: string[] = [];
  const unread: Unread[] = [];
  let results = 0;
  let complete = true;
  const head = `{"$schema":${JSON.stringify(SARIF_SCHEMA)},"version":"2.1.0","runs":[{"results":[`;
  return {
    async seen(file) {
      const part = log.add(file);
      artifacts.push(safeJson(part.artifact));
      complete &&= file.complete;
      for (const result of part.results) {
        await write(`${results === 0 ? head : ','}\n${safeJson(result)}`);
        results += 1;
      }
    },
    unread(one) {
      if (unread.length < UNREAD_LISTED) unread.push(one);
    },
    async end({ exitCode, failed, left, cancelled }) {
      await write(`${results === 0 ? head : ''}\n],"artifacts":[`);
      for (const [index, artifact] of artifacts.entries())
        await write(`${index === 0 ? '' : ','}\n${artifact}`);
      const rest = {
        tool: {
          driver: {
            name: TOOL_NAME,
            version: VERSION,
            semanticVersion: VERSION,
            informationUri: HOME,
            rules: log.rules(),
            notifications: Object.values(NOTIFICATIONS).map(({ id, name, level, text }) => ({
              id,
              name,
              shortDescription: { text: `${text}.` },
              defaultConfiguration: { level },
            })),
          },
        },
        invocations: [
          {
            executionSuccessful: failed === 0 && !cancelled,
            exitCode,
            startTimeUtc: began.toISOString(),
            endTimeUtc: new Date().toISOString(),
            workingDirectory: { uri: folderUri(folder) },
            toolExecutionNotifications: unread.map((one) => notification(one, locate)),
          },
        ],
        originalUriBaseIds: { [BASE]: { uri: folderUri(folder) } },
        columnKind: 'utf16CodeUnits',
        properties: { complete: complete && failed === 0 && left === 0 && !cancelled, failed, left },
      };
      await write(`\n],${safeJson(rest).slice(1)}]}\n`);
    },
  };
}

const notification = (
  { path, kind, reason }: Unread,
  locate: (path: string) => ArtifactLocation,
): object => ({
  descriptor: { id: NOTIFICATIONS[kind].id },
  level: NOTIFICATIONS[kind].level,
  message: { text: `${NOTIFICATIONS[kind].text}: ${safeText(reason)}.` },
  locations: [{ physicalLocation: { artifactLocation: locate(path) } }],
});

const folderUri = (folder: string): string => {
  const { href } = pathToFileURL(folder);
  return href.endsWith('/') ? href : `${href}/`;
};

/** Below the folder by a relative address; elsewhere, and on the web, by a whole one. */
function locationOf(path: string, folder: string): ArtifactLocation {
  if (/^https?:\/\//.test(path)) return { uri: new URL(path).href };
  const within = relative(folder, resolve(folder, path));
  if (within === '' || within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within))
    return { uri: pathToFileURL(resolve(folder, path)).href };
  return { uri: within.split(sep).map(encoded).join('/'), uriBaseId: BASE };
}
