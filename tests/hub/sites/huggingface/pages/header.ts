import { encodePath } from '../api/files';
import type { Subject } from '../subjects/contract';
import { tagObjects, type TagObject } from '../subjects/tags';
import { escape, icon, island, type Dialect } from './html';
import { headerProps } from './props';
import { short } from './words';

const SPOT = 'mb-1 mr-1 md:mb-1.5 md:mr-1.5 rounded-lg';
const HIDDEN = /^(base_model:|endpoints_compatible$|autotrain_compatible$|region:)/;
const QUERY_KEYS: Readonly<Record<string, string>> = {
  pipeline_tag: 'pipeline_tag',
  library: 'library',
  language: 'language',
};

/** The island with a model's name, tags and tabs. */
export function modelHeader(dialect: Dialect, subject: Subject, activeTab: 'modelCard' | 'files'): string {
  const { when, none } = dialect;
  const html = `${none} <header class="bg-linear-to-t border-b border-gray-100 pt-6 sm:pt-9 from-gray-50-to-white via-white dark:via-gray-950 repo-header"><div class="container relative ">${title(dialect, subject)} ${when(0, tagRow(dialect, subject))} <div class="flex flex-col-reverse lg:flex-row lg:items-center lg:justify-between tabs-row">${tabs(dialect, subject, activeTab)} ${actions(dialect)}</div></div></header>`;
  return island(dialect, 'ModelHeader', headerProps(subject, activeTab, dialect.generation), html);
}

function title({ when, none, anchor }: Dialect, subject: Subject): string {
  const { owner, id } = subject;
  const path = `/${id}`;
  const face = `<a href="/${owner.name}" class="text-gray-400 hover:text-blue-600"><img alt="" class="size-3.5 rounded-sm flex-none avatar" src="${owner.avatarUrl}"></a>`;
  const group = `<div class="group flex flex-none items-center"><div class="relative mr-1 flex items-center">${none} <span class="inline-block "><span class="contents">${face}</span></span></div> <span class="inline-block "><span class="contents"><a href="/${owner.name}" class="text-gray-400 hover:text-blue-600">${escape(owner.name)}</a>${anchor}</span></span> <div class="mx-0.5 text-gray-300">/</div></div>`;
  const name = `<div class="max-w-full "><a class="break-words font-mono font-semibold hover:text-blue-600 " href="${path}">${escape(id.slice(id.indexOf('/') + 1))}</a> ${when(0, `<button class="text-sm mr-4 copy-button" title="Copy model name to clipboard" type="button">${icon('copy')}</button>`)}</div>`;
  const like = `<div class="inline-flex items-center overflow-hidden whitespace-nowrap rounded-md border bg-white text-sm leading-none text-gray-500 mr-2 pair"><button title="Like">${icon('heart')} <span>like</span></button> <button title="See users who liked this repository">${short(subject.likes)}</button></div>`;
  const follow = `<div class="mr-2 inline-flex h-6 items-center overflow-hidden whitespace-nowrap rounded-md border text-sm text-gray-500 pair"><button type="button">Follow <img alt="" class="rounded-xs size-3 avatar" src="${owner.avatarUrl}" loading="lazy"> <span class="truncate">${escape(owner.fullname)}</span></button> <button title="Show followers" type="button">${short(owner.followerCount)}</button></div>`;
  return `<h1 class="flex flex-wrap items-center max-md:leading-tight mb-3 text-lg max-sm:gap-y-1.5 md:text-xl">${none} ${when(0, group)} ${name} ${none} ${when(0, like)} ${when(0, follow)} ${none}</h1>`;
}

function tagRow(dialect: Dialect, subject: Subject): string {
  const shown = subject.tags.filter((tag) => !HIDDEN.test(tag));
  const chips = tagObjects(shown, subject.missingDatasets).map((tag) => chip(dialect, tag, subject));
  return `<div class="mb-3 flex flex-wrap md:mb-4">${dialect.each(chips)}</div>`;
}

function chip({ when, none, anchor }: Dialect, tag: TagObject, subject: Subject): string {
  const popover = { license: 'License:', dataset: '', arxiv: 'ArXiv:', doi: 'DOI:' }[tag.type];
  if (popover === undefined) {
    const key = QUERY_KEYS[tag.type] ?? 'other';
    const dot =
      tag.type === 'pipeline_tag'
        ? when(0, `<div class="tag-ico -ml-2 tag-ico-red">${icon('card')}</div>`)
        : none;
    return when(
      0,
      `${anchor}<a class="${SPOT}" href="/models?${key}=${encodeURIComponent(tag.id)}"><div class="tag   tag-white ">${dot} ${none} <span>${escape(tag.label)}</span> ${none}</div></a>`,
    );
  }
  const { license_name: name } = subject.cardData;
  const label =
    tag.type === 'license' && tag.label === 'other' && typeof name === 'string'
      ? name
      : tag.label.replace(/^(arxiv|doi):/, '');
  const lead = popover === '' ? none : when(0, `<span class="-mr-1 text-gray-400">${popover}</span>`);
  return when(
    1,
    `<div class="relative inline-block "><button class="group mr-1 mb-1 md:mr-1.5 md:mb-1.5 rounded-full rounded-br-none " type="button"><div><div class="tag rounded-full  tag-white relative rounded-br-none pr-2.5">${tag.type === 'dataset' ? icon('folder') : ''}${lead} <span>${escape(label)}</span> ${none}</div></div></button> ${none}</div>`,
  );
}

function tabs({ each, when, none }: Dialect, subject: Subject, activeTab: string): string {
  const base = `/${encodePath(subject.id)}`;
  const tab = (key: string, href: string, image: string, label: string): string =>
    `<a class="tab-alternate${key === activeTab ? ' active' : ''}" href="${href}">${image} ${when(0, label)} ${none}</a>`;
  const count = `Community<div class="tab-count">${subject.discussions.total}</div>`;
  const files =
    '<span class="xl:hidden">Files</span> <span class="hidden xl:inline">Files and versions</span>';
  return `<div class="-mb-px flex h-12 items-center overflow-x-auto overflow-y-hidden tabs">${each([
    tab('modelCard', base, icon('card'), 'Model card'),
    tab('files', `${base}/tree/main`, icon('files'), files),
    tab('community', `${base}/discussions`, icon('community'), count),
  ])}</div>`;
}

function actions({ when }: Dialect): string {
  const deploy = `<button class="text-sm btn w-full cursor-pointer" type="button">${icon('rocket')} Deploy ${icon('caret')}</button>`;
  const use = `<button class="btn btn-dark w-full cursor-pointer text-sm" type="button">Use this model ${icon('caret')}</button>`;
  return `<div class="relative mb-1.5 flex flex-wrap gap-1.5 sm:flex-nowrap lg:mb-0 actions"><div class="flex-none"><div class="relative ">${when(0, deploy)}</div></div> <div class="relative flex-auto sm:flex-none">${when(0, use)}</div></div>`;
}
