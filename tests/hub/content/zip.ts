export interface ZipEntry {
  name: string;
  bytes: Buffer;
}

const DOS_DATE = 0x5c21;

/** A zip archive whose entries are stored, not compressed, as torch writes them. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const { head, tail } = zipAround(entries);
  return Buffer.concat([head, tail]);
}

/** The bytes before and after one last entry of `size` bytes that is too large to hold. */
export function zipAround(
  entries: readonly ZipEntry[],
  last?: { name: string; size: number },
): { head: Buffer; tail: Buffer } {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  const add = (name: string, size: number, sum: number, bytes: Buffer): void => {
    const label = Buffer.from(name, 'utf8');
    const fields = describe(label.length, size, sum);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), fields, label, bytes);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, position, label);
    offset += 30 + label.length + size;
  };
  for (const { name, bytes } of entries) add(name, bytes.length, checksum(bytes), bytes);
  if (last) add(last.name, last.size, 0, Buffer.alloc(0));
  const directory = Buffer.concat(central);
  return {
    head: Buffer.concat(locals),
    tail: Buffer.concat([directory, end(central.length / 4, directory, offset)]),
  };
}

function describe(labelLength: number, size: number, sum: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(DOS_DATE, 8);
  fields.writeUInt32LE(sum, 10);
  fields.writeUInt32LE(size, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(labelLength, 22);
  return fields;
}

function end(count: number, directory: Buffer, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 0, 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directory.length, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

// Written out because node:zlib has crc32 only from 20.15 on.
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
