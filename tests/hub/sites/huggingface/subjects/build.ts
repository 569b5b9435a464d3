import { stable } from '../../../content/digest';
import { countParameters, type Tensors } from '../../../content/safetensors';
import { gitattributes, json, readme } from '../../../content/text';
import type { Generation, JsonObject, Owner, Subject } from './contract';
import {
  head,
  history,
  LFS_EXTENSIONS,
  modelFile,
  snapshotsAndRefs,
  sorted,
  type BranchInput,
  type CommitInput,
  type FileInput,
} from './repository';
import { tagsOf } from './tags';

export interface SubjectInput extends BranchInput {
  title: string;
  id: string;
  owner: Owner;
  files: readonly FileInput[];
  formerIds?: readonly string[];
  generation?: Generation;
  gated?: 'auto' | 'manual';
  downloads?: number;
  likes?: number;
  cardData?: JsonObject;
  config?: JsonObject;
  /** Tags besides those that follow from the card, the configuration and the files. */
  tags?: readonly string[];
  pipelineTag?: string;
  libraryName?: string;
  missingDatasets?: readonly string[];
  tensors?: Tensors;
  gguf?: { total: number; architecture: string; context_length: number };
  doi?: string;
  card?: string;
  commits?: readonly CommitInput[];
  scansDone?: boolean;
  discussions?: { open: number; closed: number };
}

const USUAL_COMMITS: readonly CommitInput[] = [
  { title: 'initial commit', date: '2026-03-02T09:14:00.000Z', verified: true },
  { title: 'Upload folder using huggingface_hub', date: '2026-03-02T09:31:12.000Z', verified: true },
  { title: 'Update README.md', date: '2026-05-18T16:02:44.000Z', verified: true },
];

/** A whole subject from what is particular to it; the rest follows from the files and the card. */
export function subject(input: SubjectInput): Subject {
  const { id, owner } = input;
  const cardData = input.cardData ?? {};
  const config = input.config ?? {};
  const card = input.card ?? `# ${id.slice(id.indexOf('/') + 1)}\n\nA model by ${owner.name}.\n`;
  const commits = history(id, owner, input.commits ?? USUAL_COMMITS);
  const generation = input.generation ?? 'svelte5';
  const home = { id, lastCommit: commits.length - 1, xet: generation === 'svelte5' };
  const files = sorted(
    [...standingFiles(cardData, config, card, input.files), ...input.files].map((file) =>
      modelFile(home, file),
    ),
  );
  const parameters = input.tensors && countParameters(input.tensors);
  const open = input.discussions?.open ?? 1;
  const closed = input.discussions?.closed ?? 2;
  const downloads = input.downloads ?? 1204;
  return {
    title: input.title,
    id,
    _id: stable(`model:${id}`, 24),
    formerIds: input.formerIds ?? [],
    owner,
    generation,
    createdAt: commits[0]?.date ?? head(commits).date,
    lastModified: head(commits).date,
    gated: input.gated ?? false,
    downloads,
    downloadsAllTime: downloads * 9,
    likes: input.likes ?? 12,
    cardData,
    config,
    tags: tagsOf({ ...input, cardData, config, paths: files.map((file) => file.path) }),
    ...(input.pipelineTag === undefined ? {} : { pipelineTag: input.pipelineTag }),
    ...(input.libraryName === undefined ? {} : { libraryName: input.libraryName }),
    missingDatasets: input.missingDatasets ?? [],
    ...(parameters
      ? {
          safetensors: {
            parameters,
            total: Object.values(parameters).reduce((sum, count) => sum + count, 0),
            sharded: files.some((file) => file.path.endsWith('.safetensors.index.json')),
          },
        }
      : {}),
    ...(input.gguf ? { gguf: input.gguf } : {}),
    ...(input.doi === undefined ? {} : { doi: { id: input.doi, commit: head(commits).id.slice(0, 7) } }),
    card,
    files,
    commits,
    ...snapshotsAndRefs(home, commits, files, input),
    scansDone: input.scansDone ?? true,
    discussions: { open, closed, total: open + closed },
  };
}

function standingFiles(
  cardData: JsonObject,
  config: JsonObject,
  card: string,
  given: readonly FileInput[],
): FileInput[] {
  const plain = { kind: 'plain' } as const;
  const standing: FileInput[] = [
    { path: '.gitattributes', source: gitattributes(LFS_EXTENSIONS), scan: plain },
  ];
  if (card !== '') standing.push({ path: 'README.md', source: readme(cardData, card), scan: plain });
  if (Object.keys(config).length > 0)
    standing.push({ path: 'config.json', source: json(config), scan: plain });
  return standing.filter(({ path }) => !given.some((file) => file.path === path));
}
