import { Malformed } from '../../../bytes/window';
import type { Fields, H5File } from './file';

/** Objects looked through in one global heap collection. */
const HEAP_OBJECTS = 65_536;
/** Longest object taken out of a heap: a model's configuration. */
const OBJECT_LIMIT = 32_000_000;
/** Records of one B-tree. */
const RECORDS = 100_000;
/** Levels of B-trees; 2 are enough for a million links. */
const LEVELS = 8;

/** One object of a global heap collection (III.E). */
export async function globalObject(file: H5File, collection: number, index: number): Promise<Uint8Array> {
  const head = await file.at(collection, 8 + file.lengthSize);
  const size = head.mark('GCOL').skip(4).length();
  let at = collection + 8 + file.lengthSize;
  for (let count = 0; count < HEAP_OBJECTS && at < collection + size; count += 1) {
    const object = await file.at(at, 8 + file.lengthSize);
    const number = object.number(2);
    const length = object.skip(6).length();
    if (number === index) {
      if (length > OBJECT_LIMIT) throw new Malformed(at);
      return file.bytes(at + 8 + file.lengthSize, length);
    }
    if (number === 0) break;
    at += 8 + file.lengthSize + Math.ceil(length / 8) * 8;
  }
  throw new Malformed(collection);
}

/** Where a local heap's texts start (III.D). */
export async function localHeap(file: H5File, address: number): Promise<number> {
  const head = await file.at(address, 8 + 2 * file.lengthSize + file.offsetSize);
  const data = head
    .mark('HEAP')
    .skip(4 + 2 * file.lengthSize)
    .address();
  if (data === null) throw new Malformed(address);
  return data;
}

interface FractalHeap {
  readonly idLength: number;
  readonly offsetBytes: number;
  readonly lengthBytes: number;
  readonly width: number;
  readonly startSize: number;
  readonly maxDirect: number;
  readonly root: number;
  readonly rows: number;
  readonly filtered: boolean;
}

const bytesFor = (bits: number): number => Math.ceil(bits / 8);
const lengthBytes = (limit: number): number =>
  limit <= 0xff ? 1 : limit <= 0xffff ? 2 : limit <= 0xffffff ? 3 : 4;

async function fractalHeap(file: H5File, address: number): Promise<FractalHeap> {
  const fields = await file.at(address, 22 + 12 * file.lengthSize + 3 * file.offsetSize);
  const idLength = fields.mark('FRHP').skip(1).number(2);
  const filtered = fields.number(2) > 0;
  const maxManaged = fields.skip(1).number(4);
  fields.skip(2 * file.lengthSize + 2 * file.offsetSize + 8 * file.lengthSize);
  const width = fields.number(2);
  const startSize = fields.length();
  const maxDirect = fields.length();
  const maxBits = fields.number(2);
  const root = fields.skip(2).address();
  const rows = fields.number(2);
  if (root === null || width === 0 || startSize === 0) throw new Malformed(address);
  return {
    idLength,
    offsetBytes: bytesFor(maxBits),
    lengthBytes: lengthBytes(Math.min(maxDirect, maxManaged)),
    width,
    startSize,
    maxDirect,
    root,
    rows,
    filtered,
  };
}

/** The file's address of a place in the heap: in the root block, or in a direct block of the root's table (III.G). */
async function place(file: H5File, heap: FractalHeap, offset: number): Promise<number> {
  if (heap.rows === 0) return heap.root + offset;
  const header = 5 + file.offsetSize + heap.offsetBytes;
  let start = 0;
  let size = heap.startSize;
  for (let row = 0; row < heap.rows && size <= heap.maxDirect; row += 1) {
    if (row > 1) size *= 2;
    if (size > heap.maxDirect) break;
    if (offset < start + size * heap.width) {
      const column = Math.floor((offset - start) / size);
      const entry = await file.at(
        heap.root + header + (row * heap.width + column) * file.offsetSize,
        file.offsetSize,
      );
      const block = entry.address();
      if (block === null) throw new Malformed(heap.root);
      return block + offset - start - column * size;
    }
    start += size * heap.width;
  }
  throw new Malformed(heap.root);
}

async function* records(
  file: H5File,
  node: number,
  count: number,
  level: number,
  shape: Shape,
): AsyncGenerator<Fields> {
  if (level > LEVELS || count > RECORDS) throw new Malformed(node);
  const fields = await file.at(node, Math.min(shape.nodeSize, file.size - node));
  fields.mark(level === 0 ? 'BTLF' : 'BTIN').skip(2);
  for (let index = 0; index < count; index += 1) yield fields.fields(shape.recordSize);
  if (level === 0) return;
  // Children: address, number of records, and for higher levels the total below.
  const leafRoom = Math.floor((shape.nodeSize - 10) / shape.recordSize);
  const countBytes = bytesFor(Math.floor(Math.log2(Math.max(1, leafRoom))) + 1);
  if (level > 1) throw new Malformed(node);
  for (let child = 0; child <= count; child += 1) {
    const address = fields.address();
    const below = fields.number(countBytes);
    if (address === null) throw new Malformed(node);
    yield* records(file, address, below, level - 1, shape);
  }
}

interface Shape {
  readonly nodeSize: number;
  readonly recordSize: number;
}

/** Every object that a version 2 B-tree lists out of a fractal heap: dense links and dense attributes. */
export async function* denseObjects(
  file: H5File,
  heapAddress: number,
  treeAddress: number,
  skipped: number,
): AsyncGenerator<Fields> {
  const heap = await fractalHeap(file, heapAddress);
  if (heap.filtered) throw new Malformed(heapAddress);
  const tree = await file.at(treeAddress, 16 + file.offsetSize + 2);
  const nodeSize = tree.mark('BTHD').skip(2).number(4);
  const recordSize = tree.number(2);
  const depth = tree.number(2);
  const root = tree.skip(2).address();
  const count = tree.number(2);
  if (root === null) return;
  for await (const record of records(file, root, count, depth, { nodeSize, recordSize })) {
    const id = record.skip(skipped).fields(heap.idLength);
    if ((id.number(1) & 0x30) !== 0) throw new Malformed(id.start);
    const offset = id.number(heap.offsetBytes);
    const length = id.number(heap.lengthBytes);
    yield file.at(await place(file, heap, offset), length);
  }
}
