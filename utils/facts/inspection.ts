import * as z from 'zod/mini';
import { BYTE_FINDING_VERDICTS, BYTES_COMPARED, FILE_VERDICTS, GLOBAL_GRADES } from '../model/inspection';
import { flag, list, nullable, number, object, text, type Value } from './parts';

/** One name that a pickle or a program imports, and whether it was seen to be called. */
const importSeen = object({
  /** `?` when it is no constant. */
  module: text,
  /** Attribute path, dotted; `?` when it is no constant. */
  name: text,
  grade: z.enum(GLOBAL_GRADES),
  /** The call with its constant arguments, printable and shortened; null when only imported. */
  call: nullable(text),
  /** Byte offset of the opcode in `member` (or in the file). */
  offset: number,
  /** Path inside the container, joined by `!`; null in the file itself. */
  member: nullable(text),
});
export type ImportSeen = Value<typeof importSeen>;

/** One thing seen in the bytes. `id` names the rule: `format/what`. `note` never changes a verdict. */
const byteFinding = object({
  id: text,
  verdict: z.enum(BYTE_FINDING_VERDICTS),
  message: object({ key: text, params: list(text) }),
  offset: nullable(number),
  member: nullable(text),
});
export type ByteFinding = Value<typeof byteFinding>;

/** One thing that a file's own metadata says of where it comes from, by its key; shortened, one line. */
const originNote = object({ key: text, value: text });
export type OriginNote = Value<typeof originNote>;

const READ = {
  /** `pickle`, `torch-zip`, `safetensors`…: by content, never by name. */
  format: text,
  verdict: z.enum(FILE_VERDICTS),
  findings: list(byteFinding),
  imports: list(importSeen),
  /** Whether `torch.load(weights_only=True)` would take it; null when the question does not arise. */
  weightsOnly: nullable(flag),
  /** What the file says of its origin; absent where the format has no place for it, or nothing stands there. */
  origin: z.optional(list(originNote)),
  /** Paths of other files that loading this one opens, as they are written in it; absent where it names none. */
  opens: z.optional(list(text)),
  /** Other repositories and addresses that loading it fetches from, as they are written in it; absent where it names none. */
  names: z.optional(list(text)),
};
const inspection = object(READ);
/** What an analyzer found in one file's bytes. */
export type Inspection = Value<typeof inspection>;

/** One file of a repository, read by us. */
export const inspectedFile = object({
  ...READ,
  path: text,
  /** What the hub lists for the bytes: the file's SHA-256, else its blob id. Equal bytes are read once for each class of names. */
  identity: nullable(text),
  /** How they compare with what the hub lists. */
  bytes: z.enum(BYTES_COMPARED),
  /** What the server said, in bytes. */
  size: number,
  bytesRead: number,
  ms: number,
});
export type InspectedFile = Value<typeof inspectedFile>;
export const inspections = list(inspectedFile);
