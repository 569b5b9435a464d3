import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { memory, sparse } from '../../../content/source';
import { subject } from './build';
import { languageModel, plain, weights } from './files';
import { owners } from './owners';
import type { Owner, Subject } from './contract';
import type { FileInput } from './repository';

/** A real bundle of the shared inputs, signed by its publisher; only its digests are served, never the model. */
const BUNDLE = 'corpus/signatures/hf-real/openai__privacy-filter.model.sig';
const REPOSITORY = fileURLToPath(new URL('../../../../..', import.meta.url));
const path = resolve(REPOSITORY, process.env.PLIMSOLL_SHARED ?? '../shared', BUNDLE);

/**
 * Of each signed file that lies here; the bytes are made up, the digest is the signed one. Too large to be read whole, or
 * the two would be seen to differ.
 */
const SIZE = 1_000_000;

interface Resource {
  readonly name: string;
  readonly digest: string;
}

function resourcesOf(bundle: string): readonly Resource[] {
  const { dsseEnvelope } = JSON.parse(bundle) as { dsseEnvelope: { payload: string } }; // a file of the corpus
  const payload = Buffer.from(dsseEnvelope.payload, 'base64').toString();
  const { predicate } = JSON.parse(payload) as { predicate: { resources: Resource[] } }; // as above
  return predicate.resources;
}

function modelWith(
  id: string,
  owner: Owner,
  title: string,
  bundle: string,
  more: readonly FileInput[],
): Subject {
  const files = resourcesOf(bundle).map(({ name, digest }): FileInput => ({
    path: `original/${name}`,
    source: sparse(Buffer.alloc(0), SIZE),
    scan: { kind: 'plain' },
    digest,
  }));
  return subject({
    title,
    id,
    owner,
    libraryName: 'transformers',
    cardData: { license: 'apache-2.0' },
    files: [...files, ...more, { path: 'model.sig', source: memory(bundle), scan: { kind: 'plain' } }],
  });
}

const tensors = languageModel(16, 2);

/** Three models around one real signature; none where the shared inputs are not there. */
export function signedForReal(): readonly Subject[] {
  if (!existsSync(path)) return [];
  const bundle = readFileSync(path, 'utf8');
  const own = owners.openai;
  return [
    modelWith('openai/privacy-filter-original', own, 'Signed by its publisher, every file', bundle, []),
    modelWith('openai/privacy-filter', own, 'Signed by its publisher, the loaded weights not', bundle, [
      weights('model.safetensors', tensors),
    ]),
    modelWith('quietfox/scrubber', owners.quietfox, 'Another publisher’s signature, copied', bundle, [
      plain('notes.txt', 'Copied with its signature.\n'),
    ]),
  ];
}
