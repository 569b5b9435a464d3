import { slice, type ByteSource } from '../../bytes/source';
import { message } from '../../model/message';
import { linkFinding, memberNameFindings, shownName } from '../core/containers';
import type { AnalyzerInput, ByteFinding, Inspection, Format } from '../core/contract';
import { finding, inspection } from '../core/inspection';
import { LimitError, MEMBER_LIMIT } from '../core/limits';
import { field, TAR_BLOCK, tarHeader, type TarHeader } from './tar-header';

/** A member with the place of its content. */
interface TarMember extends TarHeader {
  readonly offset: number;
  readonly start: number;
}

interface Walk {
  readonly members: readonly TarMember[];
  /** Where the chain ends: at a block of zeros, at the end, or at bytes that are no header. */
  readonly end: number;
  readonly whole: boolean;
}

/** Headers are read in blocks of this size: small members then cost one read for many. */
const STEP_BYTES = 16_384;
/** GNU long names and pax headers are paths and a few fields. */
const LONG_NAME_BYTES = 65_536;
/** Steps that one member costs. */
const MEMBER_WORK = 2000;

/** The chain of headers (POSIX.1-2017 pax, "ustar Interchange Format"); contents are skipped. Tells `seen` each member at once. */
async function walk(
  source: ByteSource,
  tick: (work?: number) => void,
  seen: (item: TarMember) => void,
): Promise<Walk> {
  const members: TarMember[] = [];
  let at = 0;
  let long: { name?: string; link?: string } = {};
  let window = { start: 0, bytes: await source.read(0, STEP_BYTES) };
  while (at + TAR_BLOCK <= source.size) {
    tick(TAR_BLOCK);
    if (at < window.start || at + TAR_BLOCK > window.start + window.bytes.length)
      window = { start: at, bytes: await source.read(at, STEP_BYTES) };
    const block = window.bytes.subarray(at - window.start, at - window.start + TAR_BLOCK);
    if (block.every((byte) => byte === 0)) return { members, end: at, whole: true };
    const header = tarHeader(block);
    if (header === null) return { members, end: at, whole: false };
    const start = at + TAR_BLOCK;
    if ('LKx'.includes(header.type)) {
      const bytes = await source.read(start, Math.min(header.size, LONG_NAME_BYTES));
      Object.assign(long, longFields(header.type, bytes));
    } else if (header.type !== 'g') {
      if (members.length === MEMBER_LIMIT) throw new LimitError('members');
      const { name = header.name, link = header.link } = long;
      const item = { ...header, name, link, offset: at, start };
      members.push(item);
      seen(item);
      long = {};
    }
    const content = header.type === '1' || header.type === '2' ? 0 : header.size;
    at = start + Math.ceil(content / TAR_BLOCK) * TAR_BLOCK;
  }
  return { members, end: Math.min(at, source.size), whole: at === source.size };
}

function longFields(type: string, bytes: Uint8Array): { name?: string; link?: string } {
  const text = field(bytes, 0, bytes.length);
  if (type === 'L') return { name: text };
  if (type === 'K') return { link: text };
  const found: { name?: string; link?: string } = {};
  for (const [, key, value = ''] of text.matchAll(/^\d+ (path|linkpath)=(.*)$/gm)) {
    if (key === 'path') found.name = value;
    else found.link = value;
  }
  return found;
}

function memberFindings(item: TarMember, member: string | null): readonly ByteFinding[] {
  const found = [...memberNameFindings('tar', item.name, item.offset, member)];
  if (item.type === '1' || item.type === '2')
    found.push(linkFinding('tar', item.name, item.link, item.offset, member));
  if (item.type === '3' || item.type === '4' || item.type === '6') {
    const text = message('formats_containers_tar_device', shownName(item.name));
    found.push(finding('tar/device', 'suspicious', text, { offset: item.offset, member }));
  }
  return found;
}

/** Raw tensors of torch before 0.1.10, after one pickle each; their pickles name storage classes only. */
const TORCH_MEMBERS = ['sys_info', 'pickle', 'storages', 'tensors'] as const;

async function analyze(input: AnalyzerInput): Promise<Inspection> {
  const { source, member, inspect, kept, tick } = input;
  const { members, end, whole } = await walk(source, tick, (item) =>
    kept.push(...memberFindings(item, member)),
  );
  const isTorch = TORCH_MEMBERS.every((name) => members.some((item) => item.name === name));
  const findings = members.flatMap((item) => memberFindings(item, member));
  if (!whole)
    findings.push(
      finding('tar/damaged', 'broken', message('formats_containers_damaged', 'tar'), { offset: end, member }),
    );
  const inner: Inspection[] = [];
  for (const item of members) {
    tick(MEMBER_WORK);
    const isFile = item.type === '0' || item.type === '7';
    if (!isFile || item.size === 0) continue;
    const content = slice(source, item.start, item.start + item.size);
    if (content.size < item.size) findings.push(cut(item, member));
    const seen = await inspect(content, item.name);
    inner.push(isTorch && (item.name === 'storages' || item.name === 'tensors') ? withoutTail(seen) : seen);
  }
  return inspection(isTorch ? 'torch-tar' : 'tar', findings, inner, { weightsOnly: isTorch ? false : null });
}

const cut = ({ name, offset }: TarMember, member: string | null): ByteFinding =>
  finding('tar/cut', 'broken', message('formats_containers_cut', shownName(name)), { offset, member });

/** After their first pickle these members hold raw numbers: what cannot be read there says nothing. */
const withoutTail = (seen: Inspection): Inspection => {
  const findings = seen.findings.filter(({ verdict }) => verdict !== 'broken' && verdict !== 'unknown');
  return inspection(seen.format, findings, [], { imports: seen.imports, weightsOnly: false });
};

/** Tar archives, also torch's first format and NeMo's, by the checksum of the first header. */
export const tarFormat: Format = {
  id: 'tar',
  title: 'tar',
  version: 2,
  texts: 'formats-containers',
  names: [
    ['nemo', 'code-carrying', true, 'nemo'],
    ['archive', 'archive', false, 'tar'],
  ],
  matches: (head) => {
    const header = tarHeader(head.subarray(0, TAR_BLOCK));
    return header !== null && header.name !== '';
  },
  analyze,
};
