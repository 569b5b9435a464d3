import { hasBytes } from '../bytes/numbers';
import { message } from '../model/message';
import type { AnalyzerInput, Inspection } from './core/contract';
import { finding, inspection } from './core/inspection';
import type { Family } from './core/names';
import { prefix } from './encodings/protobuf';
import { isRawNumbers } from './data/native/raw';
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
  ['pdf', 0, '%PDF-'],
  ['woff', 0, 'wOFF'],
  ['woff2', 0, 'wOF2'],
  ['opentype', 0, 'OTTO'],
  ['tiff', 0, 'II*\0'],
  ['mp3', 0, 'ID3'],
  ['matroska', 0, '\x1a\x45\xdf\xa3'],
  ['sqlite', 0, 'SQLite format 3\0'],
  ['gettext', 0, '\xde\x12\x04\x95'],
  ['timezone', 0, 'TZif'],
  ['gvariant', 0, 'GVariant'],
  ['ggml', 0, 'lmgg'],
  ['ggml', 0, 'fmgg'],
  ['ggml', 0, 'tjgg'],
];

/** First bytes that say little: believed where the name is none of a model’s. */
const WEAK_MAGICS: typeof DATA_MAGICS = [
  ['truetype', 0, '\0\x01\0\0\0'],
  ['icon', 0, '\0\0\x01\0'],
  ['bitmap', 0, 'BM'],
  ['terminfo', 0, '\x1a\x01'],
  ['terminfo', 0, '\x1e\x02'],
];

const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
const POINTER_BYTES = 1024;

/**
 * Bytes in none of the formats we read. Text and data that nothing runs are `safe`; text where a pickle should be
 * does not load; weights to which a pointer leads were not seen; any other bytes under a model's name were not understood.
 */
export async function inspectUnrecognised(input: AnalyzerInput): Promise<Inspection> {
  const { source, named, head, member } = input;
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
  const magics = weights ? DATA_MAGICS : [...DATA_MAGICS, ...WEAK_MAGICS];
  const data = magics.find(([, offset, magic]) => hasBytes(head, codes(magic), offset));
  if (data) return note(data[0], 'data');
  if (looksLikeText(head)) {
    return family === 'pickle'
      ? inspection('text', [
          finding('unrecognised/text', 'broken', message('formats_containers_text'), about),
        ])
      : inspection('text', []);
  }
  if (TEXT_FAMILIES.has(family) && looksLikeOldText(head)) return inspection('text', []);
  if (await isRawNumbers(input)) return note(named.format, 'raw');
  if (isRefused(input))
    return inspection('unrecognised', [
      finding('unrecognised/refused', 'broken', message('formats_containers_refused', named.format), about),
    ]);
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

/** Formats whose loader begins by looking for what is not here: `SafeTensors::read_metadata`, `gguf_init_from_file`. */
const BY_HEADER: ReadonlySet<string> = new Set(['safetensors', 'gguf']);
/** Formats that are one protobuf message: `ParseFromString` refuses what is none. */
const BY_MESSAGE: ReadonlySet<string> = new Set(['onnx', 'tensorflow']);

/** Whether the loader that the name asks for refuses these bytes, which are nothing else that we know. */
const isRefused = ({ named: { format }, head, source }: AnalyzerInput): boolean =>
  BY_HEADER.has(format) || (BY_MESSAGE.has(format) && prefix(head, source.size).state === 'bad');

const codes = (magic: string): number[] => [...magic].map((character) => character.charCodeAt(0));
