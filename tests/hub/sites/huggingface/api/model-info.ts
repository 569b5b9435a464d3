import type { JsonObject, Snapshot, Subject } from '../subjects/contract';
import { subjects } from '../subjects';
import { issueLevel } from '../subjects/scan';

/** Keys that `expand` may name, as the hub's own error lists them. */
export const EXPANDABLE = (
  'author baseModels cardData childrenModelCount config createdAt disabled downloads downloadsAllTime evalResults gated ' +
  'gguf gitalyUid inference inferenceProviderMapping lastModified library_name likes mask_token model-index pipeline_tag ' +
  'private resourceGroup safetensors sha siblings spaces tags transformersInfo trendingScore usedStorage widgetData xetEnabled'
).split(' ');

/** What a bare request for a model returns, in the hub's order of keys. */
export const DEFAULT_KEYS = (
  'private pipeline_tag library_name tags downloads likes modelId author sha lastModified gated disabled inference ' +
  'widgetData model-index config cardData transformersInfo safetensors gguf siblings spaces createdAt usedStorage'
).split(' ');

/** Keys of one model in a list, without and with `full`. */
export const LIST_KEYS = 'likes private downloads tags pipeline_tag library_name createdAt modelId'.split(
  ' ',
);
export const FULL_LIST_KEYS = [...LIST_KEYS, ...'author sha lastModified gated siblings'.split(' ')];

export interface InfoOptions {
  keys: readonly string[];
  blobs?: boolean;
  securityStatus?: boolean;
}

/** One model as the API writes it: its ids, then the keys asked for that it has. */
export function modelInfo(subject: Subject, snapshot: Snapshot, options: InfoOptions): JsonObject {
  const all = everything(subject, snapshot, options.blobs ?? false);
  const chosen = options.keys.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]] as const]));
  return {
    _id: subject._id,
    id: subject.id,
    ...Object.fromEntries(chosen),
    ...(options.securityStatus ? { securityRepoStatus: securityRepoStatus(subject, snapshot) } : {}),
  };
}

/** The repository's scan summary, as on the files page and from `/scan`. */
export function securityRepoStatus(subject: Subject, snapshot: Snapshot): JsonObject {
  const filesWithIssues = snapshot.files.flatMap(({ path, scan }) => {
    const level = issueLevel(scan);
    return level === undefined ? [] : [{ path, level }];
  });
  return { scansDone: subject.scansDone, filesWithIssues };
}

function everything(subject: Subject, snapshot: Snapshot, blobs: boolean): JsonObject {
  const { config, safetensors } = subject;
  const optional: Record<string, JsonObject[string]> = {};
  if (subject.pipelineTag !== undefined) optional['pipeline_tag'] = subject.pipelineTag;
  if (subject.libraryName !== undefined) optional['library_name'] = subject.libraryName;
  if (safetensors) optional['safetensors'] = { parameters: safetensors.parameters, total: safetensors.total };
  if (subject.gguf) optional['gguf'] = subject.gguf;
  if (Object.keys(config).length > 0) optional['config'] = config;
  if (Object.keys(subject.cardData).length > 0) optional['cardData'] = subject.cardData;
  const bases = baseModels(subject);
  if (bases) optional['baseModels'] = bases;
  return {
    ...optional,
    modelId: subject.id,
    author: subject.owner.name,
    sha: snapshot.commit.id,
    createdAt: subject.createdAt,
    lastModified: subject.lastModified,
    private: false,
    gated: subject.gated,
    disabled: false,
    downloads: subject.downloads,
    downloadsAllTime: subject.downloadsAllTime,
    likes: subject.likes,
    trendingScore: Math.min(subject.likes, 90),
    tags: subject.tags,
    inference: subject.pipelineTag === 'text-generation' ? 'warm' : '',
    widgetData: [{ text: 'Hi, what can you help me with?' }],
    'model-index': null,
    transformersInfo: {
      auto_model: 'AutoModel',
      ...(subject.pipelineTag ? { pipeline_tag: subject.pipelineTag } : {}),
    },
    siblings: snapshot.files.map(({ path, oid, size, lfs }) => ({
      rfilename: path,
      ...(blobs ? { blobId: oid, size } : {}),
      ...(blobs && lfs ? { lfs: { sha256: lfs.oid, size: lfs.size, pointerSize: lfs.pointerSize } } : {}),
    })),
    spaces: [],
    childrenModelCount: childrenOf(subject),
    usedStorage: snapshot.files.reduce((sum, file) => sum + file.size, 0),
    xetEnabled: subject.files.some((file) => file.xetHash !== undefined),
  };
}

function baseModels({ cardData }: Subject): JsonObject | undefined {
  const { base_model: base, base_model_relation: relation } = cardData;
  if (typeof base !== 'string') return undefined;
  const known = subjects.find((subject) => subject.id === base);
  return { relation: relation ?? 'finetune', models: known ? [{ _id: known._id, id: known.id }] : [] };
}

function childrenOf({ id }: Subject): JsonObject {
  const counts: Record<string, number> = {};
  for (const child of subjects) {
    if (child.cardData['base_model'] !== id) continue;
    const relation = String(child.cardData['base_model_relation'] ?? 'finetune');
    counts[relation] = (counts[relation] ?? 0) + 1;
  }
  return counts;
}
