import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../hub/sites/huggingface/subjects/contract';
import { tagsOf } from '../hub/sites/huggingface/subjects/tags';
import { readCard } from '../../utils/cards/read-card';
import { list, record, text, texts } from '../../utils/hubs/read';
import type { RecordedHub, RecordedModel } from './recorded-hub';

const README = 'README.md';

type Json = Readonly<Record<string, unknown>>;
const readJson = (path: string): Json => record(JSON.parse(readFileSync(path, 'utf8'))) ?? {};
const idIn = (name: string): string => name.replace('__', '/');

/** A folder of captures: `OWNER__NAME.api.json`, with `OWNER__NAME.README.md` where there is one. */
export function capturedHub(folder: string): RecordedHub {
  const models = readdirSync(folder)
    .toSorted()
    .flatMap((file): RecordedModel[] => {
      const name = /^(.+)\.api\.json$/.exec(file)?.[1];
      if (name === undefined) return [];
      const info = readJson(join(folder, file));
      const card = join(folder, `${name}.${README}`);
      const readme = existsSync(card) ? [[README, readFileSync(card, 'utf8')] as const] : [];
      return [{ id: text(info.id) ?? idIn(name), info, texts: new Map(readme), branches: null }];
    });
  return { models: byId(models), datasets: new Map() };
}

/** A folder of recorded models: `OWNER__NAME/info.json` in the short form of the corpus, and texts beside it. */
export function shortFormHub(folder: string): RecordedHub {
  const names = readdirSync(folder).toSorted();
  const models = names
    .filter((name) => existsSync(join(folder, name, 'info.json')))
    .map((name) => shortForm(idIn(name), join(folder, name)));
  const datasets = existsSync(join(folder, 'datasets.json')) ? readJson(join(folder, 'datasets.json')) : {};
  return {
    models: byId(models),
    datasets: new Map(
      Object.entries(datasets).map(([id, value]) => {
        const { license, gated = false } = record(value) ?? {};
        return [id, { id, gated, cardData: { license: license ?? undefined }, tags: [] }];
      }),
    ),
  };
}

const byId = (models: readonly RecordedModel[]): ReadonlyMap<string, RecordedModel> =>
  new Map(models.map((model) => [model.id, model]));

function shortForm(id: string, folder: string): RecordedModel {
  const {
    files,
    branches,
    safetensors,
    gguf,
    baseOnly: _only,
    ...told
  } = readJson(join(folder, 'info.json'));
  const beside = readdirSync(folder)
    .filter((name) => name !== 'info.json')
    .toSorted();
  const contents = new Map(beside.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const readme = contents.get(README);
  const cardData = record(told.cardData) ?? (readme === undefined ? null : readCard(readme, id).metadata);
  const paths = [...new Set([...list(files).flatMap((path) => text(path) ?? []), ...beside])];
  return {
    id,
    texts: contents,
    branches: ['main', ...texts(branches ?? [])],
    info: {
      id,
      author: id.split('/')[0],
      gated: false,
      ...told,
      sha: createHash('sha1').update(id).digest('hex'), // a commit's id that stays
      ...(cardData && { cardData }),
      tags: [...new Set([...texts(told.tags ?? []), ...followingTags(told, cardData, paths)])],
      siblings: paths.map((rfilename) => ({ rfilename })),
      ...(safetensors === true && { safetensors: { parameters: {}, total: null } }),
      ...(gguf === true && { gguf: {} }),
    },
  };
}

/** The tags that the hub makes of a card's front matter and of the files. */
function followingTags(told: Json, cardData: Json | null, paths: readonly string[]): readonly string[] {
  const library = text(told.library_name) ?? text(cardData?.library_name);
  return tagsOf({
    cardData: (cardData ?? {}) as JsonObject, // read from JSON, or from a front matter as JSON
    config: (record(told.config) ?? {}) as JsonObject, // read from JSON
    paths,
    ...(library !== null && { libraryName: library }),
  });
}
