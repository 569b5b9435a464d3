import type { Call, Reply } from '../../../contract';
import { datasets, subjects } from '../subjects';
import { modelCard } from './cards';
import { escape, icon, island, type Dialect } from './html';
import { document } from './layout';

/** /datasets/{id}: a page that shows no model of its own, but lists those trained on it. */
export function datasetPage(call: Call, dialect: Dialect, id: string): Reply | undefined {
  if (!datasets.some((known) => known.id === id)) return undefined;
  const [owner = '', name = ''] = id.split('/').map(escape);
  const dataset = {
    id,
    author: owner,
    cardData: { license: 'odc-by' },
    tags: ['license:odc-by'],
    private: false,
    gated: false,
    repoType: 'dataset',
  };
  const header = `<header class="repo-header"><div class="container relative "><h1 class="flex flex-wrap items-center max-md:leading-tight mb-3 text-lg md:text-xl"><a href="/datasets" class="group flex items-center">${icon('folder')} Datasets:</a> <div class="group flex flex-none items-center"><a href="/${owner}" class="text-gray-400 hover:text-blue-600">${owner}</a><div class="mx-0.5 text-gray-300">/</div></div> <div class="max-w-full "><a class="break-words font-mono font-semibold hover:text-blue-600 " href="/datasets/${owner}/${name}">${name}</a> <button class="text-sm mr-4 copy-button" title="Copy dataset name to clipboard" type="button">${icon('copy')}</button></div></h1> <div class="mb-3 flex flex-wrap md:mb-4"><button class="group mr-1 mb-1 rounded-full" type="button"><div class="tag tag-white"><span class="-mr-1 text-gray-400">License:</span> <span>odc-by</span></div></button></div></div></header>`;
  const users = subjects
    .filter((subject) => subject.tags.includes(`dataset:${id}`))
    .map((subject) => modelCard(dialect, subject));
  const side = `<section class="pt-8 side"><h2>Models trained or fine-tuned on <span class="font-mono">${owner}/${name}</span></h2><div class="cards grid gap-3">${dialect.each(users)}</div></section>`;
  const main = `${island(dialect, 'DatasetHeader', { activeTab: 'datasetCard', dataset, query: {} }, header)} <div class="container relative columns"><section class="pt-8 relative"><div class="model-card-content prose"><h1>${name}</h1><p>Documents with their sources and licences.</p></div></section> ${side}</div>`;
  return document(call, dialect, {
    kind: 'DatasetPage',
    title: `${id} · Datasets at Hugging Face`,
    path: `/datasets/${id}`,
    main,
  });
}
