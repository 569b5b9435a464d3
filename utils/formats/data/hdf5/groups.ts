import { Malformed } from '../../../bytes/window';
import type { Fields, H5File } from './file';
import { denseObjects, localHeap } from './heaps';
import { link, type Link } from './messages';

/** Levels of a group's B-tree. */
const LEVELS = 16;

/** Names of an old-style group: a B-tree of symbol nodes over a local heap (III.A.1, III.B). */
export async function symbolTable(file: H5File, fields: Fields): Promise<readonly Link[]> {
  const tree = fields.address();
  const heap = fields.address();
  if (tree === null || heap === null) return [];
  const names = await localHeap(file, heap);
  const found: Link[] = [];
  const seen = new Set<number>();
  const waiting = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > LEVELS || seen.has(next.node)) throw new Malformed(next.node);
    seen.add(next.node);
    const head = await file.upTo(next.node, 8 + 2 * file.offsetSize);
    if (head.bytes[0] === 0x53) {
      found.push(...(await symbols(file, next.node, names)));
      continue;
    }
    head.mark('TREE').skip(2);
    const count = head.number(2);
    const children = await file.at(
      next.node + 8 + 2 * file.offsetSize,
      count * (file.lengthSize + file.offsetSize),
    );
    for (let index = 0; index < count; index += 1) {
      const node = children.skip(file.lengthSize).address();
      if (node !== null) waiting.push({ node, depth: next.depth + 1 });
    }
  }
  return found;
}

async function symbols(file: H5File, node: number, names: number): Promise<readonly Link[]> {
  const count = (await file.at(node, 8)).mark('SNOD').skip(2).number(2);
  const entry = 2 * file.offsetSize + 24;
  const fields = await file.at(node + 8, count * entry);
  const found: Link[] = [];
  for (let index = 0; index < count; index += 1) {
    const nameOffset = fields.number(file.offsetSize);
    const address = fields.address();
    const cached = fields.number(4);
    fields.skip(20);
    const name = await file.name(names + nameOffset);
    found.push(cached === 2 || address === null ? { kind: 'soft', name } : { kind: 'hard', name, address });
  }
  return found;
}

/** Links kept in a heap: link info message (IV.A.2.c). */
export async function denseLinks(file: H5File, fields: Fields): Promise<readonly Link[]> {
  const flags = fields.skip(1).number(1);
  if (flags & 1) fields.skip(8);
  const heap = fields.address();
  const tree = fields.address();
  if (heap === null || tree === null) return [];
  const found: Link[] = [];
  for await (const each of denseObjects(file, heap, tree, 4)) found.push(link(each));
  return found;
}
