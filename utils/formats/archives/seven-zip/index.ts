import { memorySource } from '../../../bytes/memory';
import { hasBytes, u64 } from '../../../bytes/numbers';
import type { ByteSource } from '../../../bytes/source';
import { Malformed } from '../../../bytes/window';
import { message } from '../../../model/message';
import { memberNameFindings } from '../../core/containers';
import type { AnalyzerInput, ByteFinding, Inspection, Format } from '../../core/contract';
import { bunzip2 } from '../decoders/bzip2';
import { unlzma2, unlzmaRaw } from '../decoders/lzma';
import { NotOpened, type Decoded, type DecodeLimits } from '../decoders/output';
import { unfilterX86 } from '../decoders/x86';
import { finding, inspection } from '../../core/inspection';
import { LimitError, OUTPUT_LIMIT_BYTES } from '../../core/limits';
import { Fields } from './fields';
import { fileNames } from './files';
import { ID, streamsInfo, type Folder, type Streams } from './header';

const SIGNATURE = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] as const;
const SIGNATURE_HEADER_BYTES = 32;
/** A header of 50,000 members has some 5 MB. */
const HEADER_LIMIT_BYTES = 16_000_000;
/** Writers pack a header once. */
const HEADER_LAYERS = 2;
/** Steps that one member costs. */
const MEMBER_WORK = 2000;

/** Unpacks a folder of one coder by its id; null for coders that we do not open (filters, encryption, others). */
function unpackFolder({ coder, size }: Folder, packed: Uint8Array, limits: DecodeLimits): Decoded | null {
  if (coder?.id === '00')
    return { bytes: packed, whole: packed.length === size, opaque: false, end: packed.length };
  if (coder?.id === '21') return unlzma2(packed, limits);
  if (coder?.id === '030101') return unlzmaRaw(packed, coder.properties[0] ?? 255, size, limits);
  if (coder?.id === '040202') return bunzip2(packed, limits);
  return null;
}

async function* unpacked(
  source: ByteSource,
  { packedStart, packedSizes, folders }: Streams,
  limits: DecodeLimits,
) {
  let at = SIGNATURE_HEADER_BYTES + packedStart;
  let stream = 0;
  let left = limits.outputBytes;
  for (const folder of folders) {
    const sizes = packedSizes.slice(stream, stream + folder.packedStreams);
    const length = sizes.reduce((sum, size) => sum + size, 0);
    stream += folder.packedStreams;
    if (length > OUTPUT_LIMIT_BYTES) throw new LimitError('packed_size');
    const packed = folder.coder && at <= source.size ? await source.read(at, length) : new Uint8Array();
    limits.tick(packed.length);
    const plain = unpackFolder(folder, packed, { ...limits, outputBytes: left });
    const result = plain && folder.x86 ? { ...plain, bytes: unfilterX86(plain.bytes) } : plain;
    left -= result?.bytes.length ?? 0;
    at += length;
    yield { folder, result };
  }
}

/** The header's fields, unpacked where it is packed; throws `Malformed` and `NotOpened`. */
async function readHeader(source: ByteSource, head: Uint8Array, limits: DecodeLimits): Promise<Fields> {
  const start = SIGNATURE_HEADER_BYTES + u64(head, 12);
  const size = u64(head, 20);
  if (head.length < SIGNATURE_HEADER_BYTES || start + size > source.size)
    throw new Malformed(12, 'truncated');
  if (size > HEADER_LIMIT_BYTES) throw new LimitError('header_size');
  let fields = new Fields(await source.read(start, size), limits.tick);
  for (let layer = 0; layer <= HEADER_LAYERS; layer += 1) {
    const id = fields.byte();
    if (id === ID.header) return fields;
    if (id !== ID.encodedHeader) throw new Malformed(start);
    const bounded = { ...limits, outputBytes: HEADER_LIMIT_BYTES };
    const { value } = await unpacked(source, streamsInfo(fields), bounded).next();
    if (!value?.result?.whole || value.result.opaque) throw new NotOpened('header');
    fields = new Fields(value.result.bytes, limits.tick);
  }
  throw new NotOpened('header');
}

async function read(input: AnalyzerInput, found: ByteFinding[], inner: Inspection[]): Promise<void> {
  const { source, head, member, inspect, tick } = input;
  const limits: DecodeLimits = { outputBytes: OUTPUT_LIMIT_BYTES, tick };
  const fields = await readHeader(source, head, limits);
  let id = fields.byte();
  if (id === ID.archiveProperties || id === ID.additional) throw new NotOpened('header');
  let streams: Streams = { packedStart: 0, packedSizes: [], folders: [] };
  if (id === ID.mainStreams) {
    streams = streamsInfo(fields);
    id = fields.byte();
  }
  const { all, filled } = id === ID.files ? fileNames(fields) : { all: [], filled: [] };
  for (const name of all) found.push(...memberNameFindings('7z', name, 0, member));
  let index = 0;
  for await (const { folder, result } of unpacked(source, streams, limits)) {
    if (result === null || result.opaque) found.push(opaque(member));
    if (result?.whole === false)
      found.push(finding('7z/damaged', 'broken', message('formats_containers_damaged', '7z'), { member }));
    let at = 0;
    for (const size of folder.members) {
      tick(MEMBER_WORK);
      const bytes = result?.bytes.subarray(at, at + size);
      if (bytes && bytes.length > 0)
        inner.push(await inspect(memorySource(bytes), filled[index] ?? `${index}`));
      at += size;
      index += 1;
    }
  }
}

const opaque = (member: string | null): ByteFinding =>
  finding('7z/opaque', 'suspicious', message('formats_containers_opaque', '7z'), { offset: 0, member });

/**
 * 7z archives (7zFormat.txt of the LZMA SDK): members of folders with one coder (copy, LZMA, LZMA2, bzip2), also with the x86 filter, are
 * looked into; what else there is, or a header that cannot be read, is told as not opened.
 */
export const sevenZipFormat: Format = {
  id: '7z',
  title: '7z',
  version: 2,
  texts: 'formats-containers',
  names: [['archive', 'archive', false, '7z']],
  matches: (head) => hasBytes(head, SIGNATURE),
  analyze: async (input) => {
    const found = input.kept;
    const inner: Inspection[] = [];
    try {
      await read(input, found, inner);
    } catch (error) {
      if (!(error instanceof Malformed) && !(error instanceof NotOpened)) throw error;
      found.push(opaque(input.member));
    }
    return inspection('7z', found, inner, { weightsOnly: inner.length > 0 ? false : null });
  },
};
