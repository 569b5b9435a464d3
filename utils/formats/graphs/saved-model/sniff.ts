import { prefix, type Field } from '../../encodings/protobuf';

/** Which message of TensorFlow's a file without magic is. */
export type SavedKind = 'saved-model' | 'meta-graph' | 'graph' | 'keras-metadata';

const LATIN = new TextDecoder('latin1');

interface Inside {
  readonly fields: readonly Field[];
  /** The text of a field as far as the head has it. */
  readonly text: (number: number) => string | null;
  /** Whether the head showed nothing that is no such message, and no field number but these. */
  readonly only: (...numbers: readonly number[]) => boolean;
}

function look(head: Uint8Array, size: number, at?: Field): Inside {
  const seen = at ? prefix(head, size, at.offset, at.offset + at.length) : prefix(head, size);
  return {
    fields: seen.fields,
    text: (number) => {
      const field = seen.fields.find((each) => each.number === number && each.wire === 2);
      return field ? LATIN.decode(head.subarray(field.offset, field.offset + field.length)) : null;
    },
    only: (...numbers) => seen.state !== 'bad' && seen.fields.every(({ number }) => numbers.includes(number)),
  };
}

const first = (inside: Inside, number: number): Field | undefined =>
  inside.fields.find((field) => field.number === number && field.wire === 2);

/** NodeDef: a name and an operator, as TensorFlow spells them. */
function isNode(head: Uint8Array, size: number, field: Field | undefined): boolean {
  if (!field) return false;
  const inside = look(head, size, field);
  const [name, op] = [inside.text(1), inside.text(2)];
  if (!inside.only(1, 2, 3, 4, 5, 6, 7) || name === null) return false;
  return /^[\w.][\w.\\/>-]*$/.test(name) && (op === null || /^\w[\w>.]*$/.test(op)) && op !== '';
}

function isGraph(head: Uint8Array, size: number, field?: Field): boolean {
  const inside = look(head, size, field);
  const [node, library] = [first(inside, 1), first(inside, 2)];
  if (!inside.only(1, 2, 3, 4, 5)) return false;
  return node ? inside.fields[0] === node && isNode(head, size, node) : field !== undefined && !!library;
}

/** MetaInfoDef begins with its list of operators, its tags or its version; CoreML's messages with a name. */
function isMetaInfo(head: Uint8Array, size: number, field: Field): boolean {
  const inside = look(head, size, field);
  return inside.only(1, 2, 3, 4, 5, 6, 7, 8) && [2, 4, 5].includes(inside.fields[0]?.number ?? 0);
}

function isMetaGraph(head: Uint8Array, size: number, field?: Field): boolean {
  const inside = look(head, size, field);
  if (!inside.only(1, 2, 3, 4, 5, 6, 7) || inside.fields.some(({ wire }) => wire !== 2)) return false;
  const [info, graph] = [first(inside, 1), first(inside, 2)];
  if (info) return isMetaInfo(head, size, info);
  return graph !== undefined && isGraph(head, size, graph);
}

function isSavedModel(head: Uint8Array, size: number): boolean {
  const inside = look(head, size);
  const [schema, graph] = [inside.fields.find(({ number }) => number === 1), first(inside, 2)];
  if (!graph || !inside.only(1, 2) || (schema && (schema.wire !== 0 || schema.value > 16))) return false;
  return isMetaGraph(head, size, graph);
}

function isKerasMetadata(head: Uint8Array, size: number): boolean {
  const inside = look(head, size);
  const node = first(inside, 1);
  return !!node && inside.only(1) && (look(head, size, node).text(4)?.startsWith('_tf_keras') ?? false);
}

/** Recognises by the shape of the first fields; null for anything else. Never throws. */
export function sniff(head: Uint8Array, size: number): SavedKind | null {
  if (isSavedModel(head, size)) return 'saved-model';
  if (isKerasMetadata(head, size)) return 'keras-metadata';
  if (isMetaGraph(head, size)) return 'meta-graph';
  return isGraph(head, size) ? 'graph' : null;
}
