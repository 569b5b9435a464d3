import { joined, sha256Hex } from '../bytes/digest';
import { fromHex } from './encoding';
import { array, object, strictJson, string, type JsonObject } from './json';
import { NAME_LIMIT, RESOURCES_LIMIT } from './limits';
import { ensure } from './refused';
import { resourceName, isSafePath } from './resource-name';

/** A signed file, or one range of it. */
export interface Resource {
  readonly path: string;
  /** In bytes, the end exclusive; null for a whole file. */
  readonly range: { readonly start: number; readonly end: number } | null;
  readonly algorithm: 'sha256' | 'blake2b' | 'blake3';
  /** Lower-case hex. */
  readonly digest: string;
}

/** What the signature says (facts/PROVENANCE §1.1). */
export interface Statement {
  /** The directory's name at the signer's; informative. */
  readonly subject: string;
  readonly resources: readonly Resource[];
  readonly ignored: readonly string[];
}

export const PREDICATE_TYPE = 'https://model_signing/signature/v1.0';
/** Before version 1: other digests, another encoding of what is signed. Not verifiable by anybody's current tools. */
const LEGACY_TYPES = /^https:\/\/model_signing\/Digests\/v0\.\d+$/;
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** Entries of `ignore_paths`; signers write five to ten. */
const IGNORED_LIMIT = 1000;
const ALGORITHMS = ['sha256', 'blake2b', 'blake3'] as const;

/** What kind of statement a payload is, before anything of it is believed. Throws `Refused` when it is no JSON object. */
export function predicateKind(payload: Uint8Array): 'model' | 'legacy' | 'other' {
  const type = object(strictJson(payload, 'payload'), 'statement').get('predicateType');
  if (type === PREDICATE_TYPE) return 'model';
  return typeof type === 'string' && LEGACY_TYPES.test(type) ? 'legacy' : 'other';
}

/** Reads a payload whose signature holds, and recomputes its root digest. Throws `Refused`. */
export async function readStatement(payload: Uint8Array): Promise<Statement> {
  const statement = object(strictJson(payload, 'payload'), 'statement', [
    '_type',
    'subject',
    'predicateType',
    'predicate',
  ]);
  ensure(statement.get('_type') === STATEMENT_TYPE, 'statement', '_type');
  ensure(statement.get('predicateType') === PREDICATE_TYPE, 'predicate', 'predicateType');
  const [subject, ...others] = array(statement.get('subject'), 'subject', 2);
  ensure(others.length === 0, 'statement', 'subject');
  const { name, root } = subjectOf(object(subject, 'subject[0]'));
  const predicate = object(statement.get('predicate'), 'predicate', ['resources', 'serialization']);
  const serialization = object(predicate.get('serialization'), 'serialization', [
    'method',
    'hash_type',
    'allow_symlinks',
    'shard_size',
    'ignore_paths',
  ]);
  const method = serialization.get('method');
  ensure(method === 'files' || method === 'shards', 'predicate', 'method');
  const listed = predicate.get('resources');
  ensure(!Array.isArray(listed) || listed.length <= RESOURCES_LIMIT, 'too-many-files', 'resources');
  const resources = array(listed, 'resources', RESOURCES_LIMIT).map((item, at) =>
    resource(object(item, `resources[${at}]`), method === 'shards'),
  );
  const names = new Set(resources.map(({ path, range }) => `${path}\0${range?.start}\0${range?.end}`));
  ensure(names.size === resources.length, 'resource-name', 'twice');
  // One file that was signed by itself: the subject is its name.
  const single = resources.some(({ path }) => path === '.');
  ensure(!single || (resources.length === 1 && isSafePath(name)), 'resource-name', '.');
  const digests = resources.map(({ digest }) => fromHex(digest) ?? new Uint8Array());
  ensure((await sha256Hex(joined(...digests))) === root, 'root-digest');
  const ignored = array(serialization.get('ignore_paths') ?? [], 'ignore_paths', IGNORED_LIMIT);
  return {
    subject: name.slice(0, NAME_LIMIT),
    resources,
    // Paths elsewhere on the signer's disk stand for nothing here.
    ignored: ignored.map((path) => string(path, 'ignore_paths')).filter(isSafePath),
  };
}

function subjectOf(subject: JsonObject): { readonly name: string; readonly root: string } {
  const digest = object(subject.get('digest'), 'subject.digest', ['sha256']);
  return { name: string(subject.get('name'), 'subject.name'), root: string(digest.get('sha256'), 'sha256') };
}

/** Bytes of each algorithm's digest; BLAKE2b has 64. */
const DIGEST_HEX = { sha256: 64, blake2b: 128, blake3: 64 } as const;

function resource(item: JsonObject, shards: boolean): Resource {
  const algorithm = ALGORITHMS.find((known) => known === item.get('algorithm'));
  ensure(algorithm !== undefined, 'predicate', 'algorithm');
  const digest = string(item.get('digest'), 'digest');
  ensure(fromHex(digest) !== null && digest.length === DIGEST_HEX[algorithm], 'predicate', 'digest');
  return { ...resourceName(string(item.get('name'), 'name'), shards), algorithm, digest };
}
