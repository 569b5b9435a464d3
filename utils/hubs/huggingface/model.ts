import type { AccessFact, LicenseFact } from '../../facts/access';
import type { BaseModelFact } from '../../facts/lineage';
import type { DatasetFact } from '../../facts/record';
import { collected, type Source } from '../../model/slot';
import type { FactsUpdate } from '../../facts/facts';
import { configNames } from './config-names';
import { count, flag, LIST_LIMIT, list, oneOf, record, text, texts, type JsonRecord } from '../read';
import { isoDate } from './publisher';

const RELATIONS = ['adapter', 'merge', 'quantized', 'finetune'] as const;
const CODE_TAG = 'custom_code';

/**
 * The slots that the hub's model object fills: `ModelHeader.model` on pages and model info of the API
 * have the same keys (facts/HUGGINGFACE §3.24, §5.38). `source.path` points to that object.
 */
export function modelFacts(model: JsonRecord, source: Source, at: number): FactsUpdate {
  const card = record(model.cardData);
  const config = record(model.config);
  const tags = texts(model.tags ?? []);
  const from = (path: string): Source => ({ ...source, path: source.path + path });
  const created = isoDate(model.createdAt);
  const modified = isoDate(model.lastModified);
  return {
    tags: collected(tags, from('/tags'), at),
    license: collected(license(card, tags, text(model.licenseFilePath)), from('/cardData'), at, 'declared'),
    access: collected(access(model, card), from('/gated'), at),
    hasCard: collected(flag(model.cardExists) ?? card !== null, from('/cardExists'), at),
    library: collected(
      text(model.library_name) ?? text(card?.library_name),
      from('/library_name'),
      at,
      'declared',
    ),
    architecture: collected(
      { modelType: text(config?.model_type), classes: texts(config?.architectures ?? []) },
      from('/config'),
      at,
      'declared',
    ),
    customCode: collected(
      { tagged: tags.includes(CODE_TAG), autoMap: autoMap(config) },
      from('/config/auto_map'),
      at,
    ),
    configNames: collected(configNames(config), from('/config'), at),
    weightsRecord: collected(weightsRecord(model), from('/safetensors'), at),
    datasets: collected(datasets(model, card, tags), from('/cardData/datasets'), at, 'declared'),
    papers: collected(tagged(tags, 'arxiv:'), from('/tags'), at, 'declared'),
    doi: collected(text(record(model.doi)?.id) ?? tagged(tags, 'doi:')[0] ?? null, from('/doi'), at),
    baseModels: collected(baseModels(card, tags), from('/tags'), at, 'declared'),
    evaluation: collected(evaluation(model), from('/evalResults'), at, 'declared'),
    ...(created !== null && { createdAt: collected(created, from('/createdAt'), at) }),
    ...(modified !== null && { lastModified: collected(modified, from('/lastModified'), at) }),
  };
}

const tagged = (tags: readonly string[], prefix: string): string[] =>
  tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));

const LICENSE_KEYS = ['license', 'licenses', 'licence', 'licences', 'License'] as const;

function license(card: JsonRecord | null, tags: readonly string[], file: string | null): LicenseFact {
  // Authors misspell the key; the hub reads only the first, its readers all of them.
  const declared = LICENSE_KEYS.map((key) => texts(card?.[key] ?? [])).find((ids) => ids.length > 0) ?? [];
  const ids = (declared.length > 0 ? declared : tagged(tags, 'license:')).map((id) => id.toLowerCase());
  return {
    ids: [...new Set(ids)],
    name: text(card?.license_name),
    link: text(card?.license_link),
    file,
  };
}

/** The gate of a model or dataset: anything but a plain "no" or "auto" is told as the stricter one. */
export function gateOf(gate: unknown): AccessFact['gated'] {
  if (gate === false || gate === null || gate === undefined) return 'no';
  return gate === 'auto' ? 'automatic' : 'manual';
}

function access(model: JsonRecord, card: JsonRecord | null): AccessFact {
  return {
    gated: gateOf(model.gated),
    private: model.private === true,
    disabled: model.disabled === true,
    terms: text(card?.extra_gated_prompt),
  };
}

function autoMap(config: JsonRecord | null): { name: string; reference: string }[] {
  const map = record(config?.auto_map);
  const found = Object.entries(map ?? {}).flatMap(([key, value]) => {
    const name = text(key) ?? ''; // JSON allows an empty key
    return texts(value).map((reference) => ({ name, reference }));
  });
  return found.slice(0, LIST_LIMIT);
}

function weightsRecord(model: JsonRecord) {
  const safetensors = record(model.safetensors);
  const gguf = record(model.gguf);
  return {
    safetensors: safetensors && {
      parameters: count(safetensors.total),
      sharded: flag(safetensors.sharded) ?? false,
    },
    gguf: gguf && { architecture: text(gguf.architecture), files: texts(model.ggufFilePaths ?? []) },
  };
}

/** Named datasets; the hub marks those that are no live dataset of its own (§9.79). */
function datasets(model: JsonRecord, card: JsonRecord | null, tags: readonly string[]): DatasetFact[] {
  const live = new Map<string, boolean>();
  for (const item of list(model.tag_objs)) {
    const tag = record(item);
    const id = text(tag?.id);
    const disabled = flag(record(tag?.extra)?.disabled);
    if (tag?.type === 'dataset' && id !== null && disabled !== null) {
      live.set(id.replace(/^dataset:/, ''), !disabled);
    }
  }
  const names = new Set([...texts(card?.datasets ?? []), ...tagged(tags, 'dataset:')]);
  return [...names].map((id) => ({ id, live: live.get(id) ?? null }));
}

/** `base_model:ID` and `base_model:{relation}:ID` tags, and the card's own list (§9.73). */
function baseModels(card: JsonRecord | null, tags: readonly string[]): BaseModelFact[] {
  const relations = new Map<string, BaseModelFact['relation']>();
  const stated = oneOf(card?.base_model_relation, RELATIONS) ?? 'unknown';
  for (const id of texts(card?.base_model ?? [])) relations.set(id, stated);
  for (const tag of tagged(tags, 'base_model:')) {
    const colon = tag.indexOf(':');
    const relation = oneOf(tag.slice(0, Math.max(colon, 0)), RELATIONS);
    if (relation !== null) relations.set(tag.slice(colon + 1), relation);
    else if (!relations.has(tag)) relations.set(tag, stated);
  }
  return [...relations].map(([id, relation]) => ({ id, relation }));
}

function evaluation(model: JsonRecord) {
  const shown = list(model.evalResults).flatMap((item): JsonRecord[] => {
    const result = record(item);
    return result === null ? [] : [result];
  });
  const index = list(model['model-index']).flatMap((item) => list(record(item)?.results));
  return {
    results: Math.max(shown.length, index.length),
    verified: shown.filter((result) => result.verified === true).length,
  };
}
