import { u32 } from '../../../bytes/numbers';

/** Code objects inside code objects; Python's own limit is 2,000, honest code stays below 20. */
const DEPTH = 64;
/** Objects read in one stream: a large module has some 10,000. */
const OBJECTS = 200_000;

/** What marshalled code names: every name it looks up and every text it holds. */
export interface MarshalledCode {
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
  objects: number;
  readonly refs: (string | null)[];
  /** Python 2's own list of interned strings. */
  readonly interned: string[];
  readonly names: string[];
  readonly texts: string[];
}

class Unreadable extends Error {}

const FLAG_REF = 0x80;
const type = (byte: number): string => String.fromCharCode(byte & ~FLAG_REF);

function take(reader: Reader, length: number): Uint8Array {
  const { at, bytes } = reader;
  if (length < 0 || at + length > bytes.length) throw new Unreadable();
  reader.at += length;
  return bytes.subarray(at, at + length);
}

const byte = (reader: Reader): number => take(reader, 1)[0] ?? 0;
const int = (reader: Reader): number => u32(take(reader, 4), 0) | 0;

const decoder = new TextDecoder();
const latin = new TextDecoder('latin1');

/** How each type's bytes are laid out (CPython `Python/marshal.c`, `w_object` and `r_object`, 2.7 to 3.13). */
function object(reader: Reader, depth: number): string | null {
  reader.objects += 1;
  if (depth > DEPTH || reader.objects > OBJECTS) throw new Unreadable();
  const head = byte(reader);
  const slot = (head & FLAG_REF) === 0 ? null : reader.refs.push(null) - 1;
  const value = content(reader, type(head), depth);
  if (slot !== null) reader.refs[slot] = value;
  return value;
}

function content(reader: Reader, kind: string, depth: number): string | null {
  if ('NTF.S0'.includes(kind)) return null;
  if (kind === 'c') return code(reader, depth);
  if (kind === 'i') return take(reader, 4) && null;
  if ('gI'.includes(kind)) return take(reader, 8) && null;
  if (kind === 'y') return take(reader, 16) && null;
  if ('fx'.includes(kind)) {
    take(reader, byte(reader));
    if (kind === 'x') take(reader, byte(reader));
    return null;
  }
  if (kind === 'l') return take(reader, Math.abs(int(reader)) * 2) && null;
  if (kind === 'r') return reader.refs[int(reader)] ?? null;
  if (kind === 'R') return reader.interned[int(reader)] ?? null;
  if (kind === 's') return text(reader, take(reader, int(reader)), latin);
  if ('zZ'.includes(kind)) return text(reader, take(reader, byte(reader)), latin);
  if ('utaA'.includes(kind)) {
    const value = text(reader, take(reader, int(reader)), decoder);
    if (kind === 't') reader.interned.push(value);
    return value;
  }
  if (kind === ')') return items(reader, byte(reader), depth);
  if ('([<>'.includes(kind)) return items(reader, int(reader), depth);
  if (kind === '{') {
    while (reader.bytes[reader.at] !== undefined && type(reader.bytes[reader.at] ?? 0) !== '0')
      object(reader, depth + 1);
    return take(reader, 1) && null;
  }
  throw new Unreadable();
}

function text(reader: Reader, bytes: Uint8Array, encoding: TextDecoder): string {
  const value = encoding.decode(bytes);
  reader.texts.push(value);
  return value;
}

function items(reader: Reader, count: number, depth: number): null {
  if (count < 0 || count > reader.bytes.length) throw new Unreadable();
  for (let index = 0; index < count; index += 1) object(reader, depth + 1);
  return null;
}

/** Texts kept of one code object's names. */
function named(reader: Reader, depth: number): void {
  const before = reader.texts.length;
  const head = type(reader.bytes[reader.at] ?? 0);
  if (head === ')' || head === '(') {
    const slotted = ((reader.bytes[reader.at] ?? 0) & FLAG_REF) !== 0;
    reader.at += 1;
    if (slotted) reader.refs.push(null);
    const count = head === ')' ? byte(reader) : int(reader);
    if (count < 0 || count > reader.bytes.length) throw new Unreadable();
    for (let index = 0; index < count; index += 1) {
      const name = object(reader, depth + 1);
      if (name !== null) reader.names.push(name);
    }
    reader.texts.length = before;
  } else object(reader, depth + 1);
}

/** The numbers before the bytecode: 4 in Python 2, 5 in 3.0 to 3.7 and from 3.11, 6 from 3.8 to 3.10. */
function headerInts(reader: Reader): number {
  for (const count of [4, 5, 6]) {
    const start = reader.at + count * 4;
    const length = u32(reader.bytes, start + 1);
    if (type(reader.bytes[start] ?? 0) === 's' && length > 0 && start + 5 + length < reader.bytes.length)
      return count;
  }
  throw new Unreadable();
}

function code(reader: Reader, depth: number): null {
  take(reader, headerInts(reader) * 4);
  object(reader, depth + 1);
  object(reader, depth + 1);
  named(reader, depth);
  object(reader, depth + 1);
  // 3.11 and later: kinds of locals, file, name, qualified name, line, table, exceptions. Before: free and cell names, file, name, line, table.
  const modern = type(reader.bytes[reader.at] ?? 0) === 's';
  for (let index = 0; index < 4; index += 1) object(reader, depth + 1);
  int(reader);
  object(reader, depth + 1);
  if (modern) object(reader, depth + 1);
  return null;
}

/**
 * The names and texts of marshalled code, read and never loaded; null when it is no code object or cannot be
 * followed. `whole` is not asked for: a compiler writes nothing after it.
 */
export function marshalledCode(bytes: Uint8Array): MarshalledCode | null {
  if (type(bytes[0] ?? 0) !== 'c') return null;
  const reader: Reader = { bytes, at: 0, objects: 0, refs: [], interned: [], names: [], texts: [] };
  try {
    object(reader, 0);
    return { names: reader.names, texts: reader.texts };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Names whose lookup in compiled code means more than arithmetic. */
const REACHING: ReadonlySet<string> = new Set(
  `__import__ eval exec compile open system popen subprocess Popen check_output check_call getoutput os posix nt
  socket urlopen urlretrieve requests import_module builtins __builtins__ __globals__ __subclasses__ ctypes shutil
  pickle marshal runpy pty spawn execv execve startfile getattr globals urllib http base64 b64decode sys`.split(
    /\s+/,
  ),
);

/** The first name in compiled code that reaches processes, files, the network or other code; null when there is none. */
export const reachingName = ({ names }: MarshalledCode): string | null =>
  names.find((name) => REACHING.has(name) || name.split('.').some((part) => REACHING.has(part))) ?? null;
