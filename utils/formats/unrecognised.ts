import { hasBytes } from '../bytes/numbers';
import { message } from '../model/message';
import type { AnalyzerInput, Inspection } from './core/contract';
import { finding, inspection } from './core/inspection';
import type { Family } from './core/names';
import { hasNoControls, looksLikeText } from './sniff';

/** Data that no loader runs, by its first bytes. */
const DATA_MAGICS: readonly (readonly [format: string, offset: number, magic: string])[] = [
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF8'],
  ['webp', 8, 'WEBP'],
  ['wav', 8, 'WAVE'],
  ['ogg', 0, 'OggS'],
  ['flac', 0, 'fLaC'],
  ['mp4', 4, 'ftyp'],
  ['parquet', 0, 'PAR1'],
  ['arrow', 0, 'ARROW1'],
  ['xgboost', 0, 'binf'],
  ['xgboost', 0, '{L\0\0\0\0\0\0\0\x07learner'],
  ['catboost', 0, 'CBM1'],
  ['ggml', 0, 'lmgg'],
  ['ggml', 0, 'fmgg'],
  ['ggml', 0, 'tjgg'],
];

const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
const POINTER_BYTES = 1024;

/**
 * Bytes in none of the formats we read. Text and data that nothing runs are `safe`; text where a pickle should be
 * does not load; weights to which a pointer leads were not seen; any other bytes under a model's name were not understood.
 */
export function inspectUnrecognised({ source, named, head, member }: AnalyzerInput): Inspection {
  const { family, weights } = named;
  const about = { member };
  const note = (format: string, key: string, verdict: 'note' | 'unknown' = 'note') =>
    inspection(format, [
      finding(`unrecognised/${key}`, verdict, message(`formats_containers_${key}`, format), about),
    ]);
  if (source.size === 0)
    return weights
      ? inspection('empty', [
          finding('unrecognised/empty', 'broken', message('formats_containers_empty'), about),
        ])
      : inspection('empty', []);
  if (source.size < POINTER_BYTES && hasBytes(head, codes(LFS_POINTER)))
    return note('lfs-pointer', 'pointer', weights ? 'unknown' : 'note');
  const data = DATA_MAGICS.find(([, offset, magic]) => hasBytes(head, codes(magic), offset));
  if (data) return note(data[0], 'data');
  if (looksLikeText(head)) {
    return family === 'pickle'
      ? inspection('text', [
          finding('unrecognised/text', 'broken', message('formats_containers_text'), about),
        ])
      : inspection('text', []);
  }
  if (TEXT_FAMILIES.has(family) && looksLikeOldText(head)) return inspection('text', []);
  const text = message('formats_containers_unrecognised', source.size);
  return inspection('unrecognised', [finding('unrecognised/bytes', 'unknown', text, about)]);
}

/** Names of what people write and read. */
const TEXT_FAMILIES: ReadonlySet<Family> = new Set(['config', 'card', 'script', 'other']);

/** A shorter one may be anything. */
const OLD_TEXT_BYTES = 32;

/** Text in an encoding of one or two bytes (Latin-1, GBK, Shift JIS): letters, and lines as in any text. */
function looksLikeOldText(head: Uint8Array): boolean {
  const letters = head.filter((byte) => byte >= 0x20 && byte < 0x7f).length;
  return head.length >= OLD_TEXT_BYTES && letters * 3 >= head.length && hasNoControls(head);
}

const codes = (magic: string): number[] => [...magic].map((character) => character.charCodeAt(0));
