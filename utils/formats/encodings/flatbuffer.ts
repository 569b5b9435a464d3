import { Malformed, type Window } from '../../bytes/window';

/** A vector's length: more elements than this is no list of operators or segments. */
const VECTOR_LIMIT = 1_000_000;

/** Names in these formats are short; a longer text is none. */
const TEXT_LIMIT = 65_536;

const VTABLE_HEAD_BYTES = 4;

/** A table of a FlatBuffer (flatbuffers.dev/internals): where it is, and where its fields are. */
export interface Table {
  readonly offset: number;
  readonly vtable: number;
  readonly vtableBytes: number;
}

/** The table at `offset`. Throws `Malformed` when it has no vtable inside the file. */
export async function tableAt(window: Window, offset: number): Promise<Table> {
  const back = (await window.u32(offset)) | 0;
  const vtable = offset - back;
  if (vtable < 0 || vtable + VTABLE_HEAD_BYTES > window.size) throw new Malformed(offset);
  const vtableBytes = await window.u16(vtable);
  const tableBytes = await window.u16(vtable + 2);
  const fits = vtable + vtableBytes <= window.size && offset + tableBytes <= window.size;
  if (vtableBytes < VTABLE_HEAD_BYTES || vtableBytes % 2 !== 0 || tableBytes < 4 || !fits) {
    throw new Malformed(vtable);
  }
  return { offset, vtable, vtableBytes };
}

/** The root table: its offset is the file's first four bytes. */
export const rootTable = async (window: Window): Promise<Table> => tableAt(window, await window.u32(0));

/** Where the field of this id (from 0) is; null when it is absent. */
export async function fieldOf(window: Window, table: Table, id: number): Promise<number | null> {
  const slot = VTABLE_HEAD_BYTES + 2 * id;
  if (slot + 2 > table.vtableBytes) return null;
  const offset = await window.u16(table.vtable + slot);
  return offset === 0 ? null : table.offset + offset;
}

/** Where the field's offset points; null when it is absent. */
async function targetOf(window: Window, table: Table, id: number): Promise<number | null> {
  const field = await fieldOf(window, table, id);
  return field === null ? null : field + (await window.u32(field));
}

/** The text of a field; empty when it is absent. */
export async function textOf(window: Window, table: Table, id: number): Promise<string> {
  const at = await targetOf(window, table, id);
  if (at === null) return '';
  const length = await window.u32(at);
  if (length > TEXT_LIMIT) throw new Malformed(at);
  return window.text(at + 4, length);
}

/** The tables in a field's vector, one after the other; none when it is absent. */
export async function* tablesOf(
  window: Window,
  table: Table,
  id: number,
  tick: () => void,
): AsyncGenerator<Table, void> {
  const at = await targetOf(window, table, id);
  if (at === null) return;
  const count = await window.u32(at);
  if (count > VECTOR_LIMIT || at + 4 + count * 4 > window.size) throw new Malformed(at);
  for (let index = 0; index < count; index += 1) {
    tick();
    const slot = at + 4 + index * 4;
    yield tableAt(window, slot + (await window.u32(slot)));
  }
}
