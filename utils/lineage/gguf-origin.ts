import { modelNamed } from '../hubs/sites';
import type { OriginNote } from '../facts/inspection';

/** What a GGUF file's own metadata says of its origin, as models of the hub where it names them so. */
export interface GgufOrigin {
  /** `owner/name`, by an address of the hub or as it stands; each once. */
  readonly models: readonly string[];
  /** Names without an account, told as they are. */
  readonly names: readonly string[];
  readonly quantizedBy: string | null;
}

/** As the hub writes an id; which hub it is, the text does not say. */
const ID = /^[\w.-]{1,96}\/[\w.-]{1,96}$/;

const idNamed = (value: string): string | null => (ID.test(value) ? value : (modelNamed(value)?.id ?? null));

/** Reads the notes (`general.base_model.*`, `general.source.*`, `general.quantized_by`; facts/PROVENANCE §3, L4). */
export function ggufOrigin(notes: readonly OriginNote[]): GgufOrigin {
  const [models, names] = [new Set<string>(), new Set<string>()];
  let quantizedBy: string | null = null;
  for (const { key, value } of notes) {
    if (value === '') continue;
    if (key === 'general.quantized_by') quantizedBy = value;
    else if (/\.(?:repo_url|repository)$/.test(key)) {
      const id = idNamed(value);
      if (id !== null) models.add(id);
    } else if (/^general\.base_model\.\d+\.name$/.test(key)) names.add(value);
  }
  return { models: [...models], names: [...names], quantizedBy };
}
