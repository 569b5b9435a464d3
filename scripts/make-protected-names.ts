// Makes utils/names/protected.json and known-models.json from $PLIMSOLL_SHARED/data/top_{publishers,models}.json:
//   node scripts/run.mjs scripts/make-protected-names.ts
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeJson } from './lib/write-json';

interface Publisher {
  readonly name: string;
  readonly rankDownloads: number;
  readonly rankLikes: number;
}
interface Model {
  readonly id: string;
  readonly createdAt?: string;
}

/**
 * Brand tokens that name no account of their own here. Reviewed by hand: the source's map is a first guess.
 * `timm`, `spacy`, `together`: words of the trade or of the language, and no one's alone.
 */
const NO_BRANDS = new Set(['timm', 'spacy', 'together', 'stable-diffusion', 'sentence-transformers']);

/** Words of everyday language and short ones: they tell of a brand only beside a word that claims its authority. */
const EVERYDAY = new Set(
  `meta phi apple amazon granite intel amd ibm flux xai grok moonshot glm cohere nous lg adobe samsung upstage jina
   nomic mixedbread kandinsky redhat perplexity whisper claude gemma llama mixtral kimi snowflake salesforce
   databricks baai minimax ai21 ollama civitai`.split(/\s+/),
);

/** Accounts that belong to a brand and that the source's map leaves out. */
const ALSO_OFFICIAL: Readonly<Record<string, readonly string[]>> = {
  alibaba: ['alibaba-pai', 'Alibaba-Apsara', 'Tongyi-MAI', 'Wan-AI', 'FunAudioLLM'],
  tencent: ['TencentARC', 'AngelSlim'],
  bytedance: ['bytedance-research'],
  meta: ['meta-models'],
  ibm: ['ibm-nasa-geospatial', 'ibm-esa-geospatial'],
  google: ['gg-hf'],
  amazon: ['aws-neuron'],
  databricks: ['mosaicml'],
  baidu: ['PaddlePaddle'],
  mistral: ['mistral-experimental'],
};

/** Brands that the source's map leaves out: known by more names than it lists. */
const MORE_BRANDS: Readonly<Record<string, readonly string[]>> = {
  aliyun: ['Qwen', 'Alibaba-NLP', 'alibaba-pai'],
  chatgpt: ['openai'],
};

/** Accounts seen near protected names that are their own: looked at one by one. */
const NEIGHBOURS = `Cohere BioMistral HuggingFaceM4 HuggingFaceFW OpenVINO openmmlab flax-community lmsys`;

const shared = resolve(process.env['PLIMSOLL_SHARED'] ?? '../shared');
const folder = resolve(import.meta.dirname, '../utils/names');
const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(resolve(shared, 'data', name), 'utf8'));
// Both are files of ours with a fixed shape; what is wrong with them shows in the tests of what is made here.
const { publishers, brands: listed } = (await read('top_publishers.json')) as {
  publishers: readonly Publisher[];
  brands: Readonly<Record<string, readonly string[]>>;
};
const brands = { ...listed, ...MORE_BRANDS };
const { models } = (await read('top_models.json')) as { models: readonly Model[] };

/** The newest snapshot that the lists' own `sources` name. */
const AS_OF = '2026-08-22';

const DAY_MS = 24 * 60 * 60 * 1000;
const LINE = 100;

/** Words as lines of some hundred characters: a change shows in a few lines. */
function lines(words: readonly string[]): readonly string[] {
  const made: string[] = [];
  let line = '';
  for (const word of words) {
    if (line && line.length + word.length >= LINE) {
      made.push(line);
      line = '';
    }
    line += line ? ` ${word}` : word;
  }
  return [...made, line];
}

const best = ({ rankDownloads, rankLikes }: Publisher) => Math.min(rankDownloads, rankLikes);
const ranked = publishers.toSorted((a, b) => best(a) - best(b)).map(({ name }) => name);
const official = Object.entries(brands).flatMap(([brand, names]) => [
  ...names,
  ...(ALSO_OFFICIAL[brand] ?? []),
]);
const rest = [...new Set([...official, ...NEIGHBOURS.split(' ')])].filter((name) => !ranked.includes(name));
const rows = Object.entries(brands)
  .filter(([brand]) => !NO_BRANDS.has(brand))
  .map(([brand, names]) => ({
    brand,
    everyday: EVERYDAY.has(brand),
    official: [...new Set([...names, ...(ALSO_OFFICIAL[brand] ?? [])])].join(' '),
  }));

const ownerOf = ({ id }: Model) => id.slice(0, id.indexOf('/'));
const byOwner = new Map(
  models.map((model) => [ownerOf(model), models.filter((m) => ownerOf(m) === ownerOf(model))]),
);
const modelWords = [...byOwner].flatMap(([owner, owned]) => [
  `${owner}/`,
  ...owned.map(({ id, createdAt }) => {
    const name = id.slice(id.indexOf('/') + 1);
    const day = createdAt ? Math.floor(Date.parse(createdAt) / DAY_MS) : null;
    return day === null ? name : `${name}:${day.toString(36)}`;
  }),
]);
await writeJson(resolve(folder, 'protected.json'), {
  asOf: AS_OF,
  publishers: lines(ranked),
  others: lines(rest),
  brands: rows,
});
// `owner/`, then that owner's models, best known first; behind `:` the day it was made since 1970, base 36.
await writeJson(resolve(folder, 'known-models.json'), lines(modelWords));
