import { hasBytes } from '../../bytes/numbers';
import { message } from '../../model/message';
import type { Format } from '../core/contract';
import { finding, inspection } from '../core/inspection';

/** Containers that we recognise and do not open. */
const OPAQUE: readonly (readonly [format: string, magic: readonly number[]])[] = [
  ['lz4', [2, 0x21, 0x4c, 0x18]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 7]],
  ['cab', [0x4d, 0x53, 0x43, 0x46]],
];

const opaqueKind = (head: Uint8Array): string | null =>
  OPAQUE.find(([, magic]) => hasBytes(head, magic))?.[0] ?? null;

/** Compressed or packed in a way that we cannot open: what is inside may be anything. */
export const opaqueFormat: Format = {
  id: 'opaque',
  title: 'rar, cab',
  version: 1,
  texts: 'formats-containers',
  names: [['archive', 'archive', false, 'rar']],
  matches: (head) => opaqueKind(head) !== null,
  analyze: async ({ head, member }) => {
    const format = opaqueKind(head) ?? 'opaque';
    const text = message('formats_containers_opaque', format);
    return inspection(format, [finding(`${format}/opaque`, 'suspicious', text, { offset: 0, member })]);
  },
};
