import { memorySource } from '../../../bytes/memory';
import { slice } from '../../../bytes/source';
import { Malformed } from '../../../bytes/window';
import { message } from '../../../model/message';
import type { AnalyzerInput, ByteFinding, Inspection, Format } from '../../core/contract';
import { shown } from '../../core/guarded';
import { finding, inspection } from '../../core/inspection';
import { keepingOn } from '../../core/stopped';
import { inspectKerasConfig } from '../../graphs/keras';
import { escapeOf } from '../../names/model-path';
import { hasSignature, openFile, superblockOffsets, type H5File } from './file';
import { denseLinks, symbolTable } from './groups';
import { denseObjects, globalObject, localHeap } from './heaps';
import { attribute, datatype, elements, layout, link, type Attribute, type Link } from './messages';
import { readObject, type HeaderMessage } from './object';
import { searchLambda } from './search';

/** Objects of one file: a large model has some 10,000 datasets. */
const OBJECT_LIMIT = 50_000;
/** A dataset that claims this much, and a thousand times what the file has, is made to fill the memory (GHSA-xfhx-r7ww-5995). */
const BOMB_BYTES = 4 * 1024 ** 3;
const BOMB_RATIO = 1000;
/** A pickle kept as a dataset is looked at up to this size. */
const PICKLE_BYTES = 1_000_000;

/** Attributes that hold configurations which Keras builds objects from. */
const CONFIGURATIONS: ReadonlySet<string> = new Set(['model_config', 'training_config', 'layer_config']);

const MESSAGE = {
  space: 1,
  linkInfo: 2,
  type: 3,
  link: 6,
  external: 7,
  layout: 8,
  attribute: 12,
  symbols: 17,
  attributeInfo: 21,
} as const;

class Walk {
  readonly findings: ByteFinding[] = [];
  readonly inner: Inspection[] = [];

  constructor(
    readonly file: H5File,
    readonly input: AnalyzerInput,
  ) {}

  add(
    what: string,
    verdict: ByteFinding['verdict'],
    offset: number | null,
    ...params: readonly (string | number)[]
  ): void {
    const text = message(
      `formats_code_hdf5_${what.replaceAll('-', '_')}`,
      ...params.map((each) => shown(String(each))),
    );
    this.findings.push(finding(`hdf5/${what}`, verdict, text, { offset, member: this.input.member }));
  }

  /** Every object that can be reached from the root, each once. */
  async all(root: number): Promise<void> {
    const seen = new Set([root]);
    const waiting = [root];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      this.file.tick();
      const messages = await readObject(this.file, next);
      await this.attributes(messages, next);
      for (const each of await this.links(messages)) {
        if (each.kind === 'external')
          // The target must itself be an HDF5 file, so no other file's bytes come in this way.
          this.add('external-link', 'suspicious', next, each.name, each.file);
        if (each.kind !== 'hard' || seen.has(each.address)) continue;
        if (seen.size >= OBJECT_LIMIT) throw new Malformed(next);
        seen.add(each.address);
        waiting.push(each.address);
      }
      await this.dataset(messages, next);
    }
  }

  private async links(messages: readonly HeaderMessage[]): Promise<readonly Link[]> {
    const found: Link[] = [];
    for (const { type, data } of messages) {
      if (type === MESSAGE.link) found.push(link(data));
      if (type === MESSAGE.symbols) found.push(...(await symbolTable(this.file, data)));
      if (type === MESSAGE.linkInfo) found.push(...(await denseLinks(this.file, data)));
    }
    return found;
  }

  private async attributes(messages: readonly HeaderMessage[], address: number): Promise<void> {
    for (const { type, data, shared } of messages) {
      if (type === MESSAGE.attribute && !shared)
        await this.attribute(await attribute(this.file, data), address);
      if (type !== MESSAGE.attributeInfo) continue;
      const flags = data.skip(1).number(1);
      if (flags & 1) data.skip(2);
      const heap = data.address();
      const tree = data.address();
      if (heap === null || tree === null) continue;
      for await (const each of denseObjects(this.file, heap, tree, 0))
        await this.attribute(await attribute(this.file, each), address);
    }
  }

  private async attribute({ name, text }: Attribute, address: number): Promise<void> {
    if (!CONFIGURATIONS.has(name)) return;
    if (text === null) return this.add('odd-config', 'suspicious', address, name);
    const end = text.indexOf(0);
    const { member, tick } = this.input;
    const bytes = end === -1 ? text : text.subarray(0, end);
    const { findings, payloads } = inspectKerasConfig(bytes, member, () => tick());
    this.findings.push(...findings);
    for (const payload of payloads)
      this.inner.push(await this.input.inspect(memorySource(payload), `${name}!module`));
  }

  private async dataset(messages: readonly HeaderMessage[], address: number): Promise<void> {
    const of = (type: number) => messages.find((each) => each.type === type && !each.shared)?.data;
    const external = of(MESSAGE.external);
    if (external) await this.externalFiles(external, address);
    const laid = of(MESSAGE.layout);
    if (!laid) return;
    const where = layout(laid);
    if (where.kind === 'virtual') await this.virtual(where.collection, where.index, address);
    const typed = of(MESSAGE.type);
    const space = of(MESSAGE.space);
    if (!typed || !space) return;
    const type = datatype(typed);
    const bytes = elements(space) * type.size;
    if (bytes > BOMB_BYTES && bytes > this.file.size * BOMB_RATIO)
      this.add('shape-bomb', 'suspicious', address, bytes);
    const raw =
      type.kind === 'opaque' || type.kind === 'text' || (type.kind === 'integer' && type.size === 1);
    if (where.kind === 'contiguous' && where.address !== null && raw && !type.variable && !external)
      await this.pickle(where.address, Math.min(bytes, PICKLE_BYTES));
  }

  /** External storage (IV.A.2.h): the dataset's bytes come from other files, whatever these are (CVE-2026-1669). */
  private async externalFiles(fields: HeaderMessage['data'], address: number): Promise<void> {
    const used = fields.skip(6).number(2);
    const heap = fields.address();
    if (heap === null) return;
    const names = await localHeap(this.file, heap);
    for (let index = 0; index < used; index += 1) {
      const name = await this.file.name(names + fields.length());
      fields.skip(2 * this.file.lengthSize);
      this.add('external-storage', escapeOf(name) === null ? 'suspicious' : 'dangerous', address, name);
    }
  }

  /** Virtual layout: the bytes come from datasets of other HDF5 files; `.` is this file. */
  private async virtual(collection: number | null, index: number, address: number): Promise<void> {
    const mapping = collection === null ? null : await globalObject(this.file, collection, index);
    const from =
      mapping === null
        ? '?'
        : new TextDecoder().decode(mapping.subarray(1 + this.file.lengthSize)).split('\0', 1)[0];
    if (from !== '.') this.add('virtual', 'suspicious', address, from ?? '?');
  }

  private async pickle(address: number, length: number): Promise<void> {
    if (length < 4 || address + length > this.file.size) return;
    const start = await this.file.bytes(address, 2);
    if (start[0] !== 0x80 || (start[1] ?? 0) > 5) return;
    const from = this.file.base + address;
    const inner = await this.input.inspect(slice(this.input.source, from, from + length), 'dataset');
    if (inner.imports.length > 0 || inner.verdict === 'dangerous')
      this.add('pickle-data', 'suspicious', from);
  }
}

/** What cannot be followed is looked through for Lambda layers, and is never called safe. */
async function unreadable(input: AnalyzerInput, at: number, root: boolean): Promise<readonly ByteFinding[]> {
  const place = { offset: at, member: input.member };
  const found = await searchLambda(input.source, input.tick);
  if (found !== null)
    return [
      finding('hdf5/lambda-text', 'suspicious', message('formats_code_hdf5_lambda_text', found), {
        ...place,
        offset: found,
      }),
    ];
  return root
    ? [finding('hdf5/structure', 'broken', message('formats_code_hdf5_structure', at), place)]
    : [finding('hdf5/part-unread', 'unknown', message('formats_code_hdf5_part_unread', at), place)];
}

async function analyze(input: AnalyzerInput): Promise<Inspection> {
  let walk: Walk | null = null;
  try {
    const { file, root } = await openFile(input.source, input.tick);
    await readObject(file, root);
    walk = new Walk(file, input);
    const { findings } = walk;
    await keepingOn(
      input.kept,
      () => findings,
      () => walk?.all(root),
    );
    return inspection('hdf5', walk.findings, walk.inner);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    const rest = await unreadable(input, error.offset, walk === null);
    return inspection('hdf5', [...(walk?.findings ?? []), ...rest], walk?.inner ?? []);
  }
}

/** HDF5 files: Keras 2 models, weights. */
export const hdf5Format: Format = {
  id: 'hdf5',
  title: 'HDF5',
  version: 5,
  texts: 'formats-code',
  names: [['hdf5', 'code-carrying', true, 'h5|hdf5']],
  matches: (head) => [...superblockOffsets(head.length)].some((offset) => hasSignature(head, offset)),
  analyze,
};
