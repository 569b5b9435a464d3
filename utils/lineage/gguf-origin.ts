import type { OriginNote } from '../model/inspection';

/** What a GGUF file's own metadata says of its origin, as models of the hub where it names them so. */
export interface GgufOrigin {
  /** `owner/name`, by an address of the hub or as it stands; each once. */
  readonly models: readonly string[];
  /** Names without an account, told as they are. */
  readonly names: readonly string[];
  readonly quantizedBy: string | null;
}

const HUB_HOSTS = new Set(['huggingface.co', 'www.huggingface.co', 'hf.co']);
const ID = /^[\w.-]{1,96}\/[\w.-]{1,96}$/;

/** The model that an address on the hub, or `owner/name`, names; null for anything else. */
export function modelNamed(value: string): string | null {
  if (ID.test(value)) return value;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !HUB_HOSTS.has(url.hostname)) return null;
  const id = url.pathname.split('/').slice(1, 3).join('/');
  return ID.test(id) ? id : null;
}

/** Reads the notes (`general.base_model.*`, `general.source.*`, `general.quantized_by`; facts/PROVENANCE §3, L4). */
export function ggufOrigin(notes: readonly OriginNote[]): GgufOrigin {
  const [models, names] = [new Set<string>(), new Set<string>()];
  let quantizedBy: string | null = null;
  for (const { key, value } of notes) {
    if (value === '') continue;
    if (key === 'general.quantized_by') quantizedBy = value;
    else if (/\.(?:repo_url|repository)$/.test(key)) {
      const id = modelNamed(value);
      if (id !== null) models.add(id);
    } else if (/^general\.base_model\.\d+\.name$/.test(key)) names.add(value);
  }
  return { models: [...models], names: [...names], quantizedBy };
}
