import type { JsonObject, Subject } from '../subjects/contract';
import { tagObject } from '../subjects/tags';
import { escape, icon, type Dialect } from './html';
import { authorProps } from './props';
import { short, time } from './words';

/** The card that every list of the hub shows for a model. */
export function modelCard(dialect: Dialect, subject: Subject, query = ''): string {
  const { when, none } = dialect;
  const id = escape(subject.id);
  const dot = '<span class="px-1.5 text-gray-300 dark:text-gray-500">•</span>';
  const task =
    subject.pipelineTag === undefined
      ? ''
      : `<span class="truncate task">${escape(tagObject(subject.pipelineTag, []).label)}</span> ${dot} `;
  const counters = `${when(0, `${dot} ${icon('download')} ${short(subject.downloads)}`)} ${when(0, `${dot} ${icon('heart')} ${short(subject.likes)}`)}`;
  return `<article class="overview-card-wrapper group/repo white "><a class="flex items-center justify-between gap-4 p-2" href="/${id}${escape(query)}"><div class="w-full truncate"><header class="flex items-center mb-0.5" title="${id}">${none} <img alt="" class="avatar" src="${subject.owner.avatarUrl}"> <h4 class="text-md truncate font-mono text-black text-smd">${id}</h4> ${none}</header> <div class="mr-1 flex items-center overflow-hidden whitespace-nowrap text-sm leading-tight text-gray-400 meta">${task}<span class="truncate">Updated ${time(subject.lastModified)}</span> ${counters} ${none}</div></div> ${none}</a></article>`;
}

/** The same card for something that is no model. */
export function datasetCard(dialect: Dialect, id: string): string {
  const { none } = dialect;
  const name = escape(id);
  return `<article class="overview-card-wrapper group/repo  "><a class="flex items-center justify-between gap-4 p-2" href="/datasets/${name}"><div class="w-full truncate"><header class="flex items-center mb-0.5" title="${name}">${none} ${icon('folder')} <h4 class="text-md truncate font-mono text-black text-smd">${name}</h4> ${none}</header> <div class="mr-1 flex items-center text-sm leading-tight text-gray-400 meta"><span class="truncate">Updated ${time('2026-04-02T10:00:00.000Z')}</span></div></div></a></article>`;
}

/** A model in the data of a list page and of /models-json. */
export function listProps(subject: Subject): JsonObject {
  return {
    author: subject.owner.name,
    authorData: authorProps(subject.owner, subject.generation),
    downloads: subject.downloads,
    gated: subject.gated,
    id: subject.id,
    availableInferenceProviders: [],
    lastModified: subject.lastModified,
    likes: subject.likes,
    ...(subject.pipelineTag === undefined ? {} : { pipeline_tag: subject.pipelineTag }),
    private: false,
    repoType: 'model',
    isLikedByUser: false,
    widgetOutputUrls: [],
    ...(subject.safetensors ? { numParameters: subject.safetensors.total } : {}),
  };
}
