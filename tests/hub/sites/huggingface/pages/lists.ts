import { filtered } from '../api/models';
import { findOwner } from '../api/owners';
import type { Call, Reply } from '../../../contract';
import { jsonReply } from '../replies';
import { datasets, subjects } from '../subjects';
import type { JsonObject, Owner } from '../subjects/contract';
import { datasetCard, listProps, modelCard } from './cards';
import { escape, icon, island, type Dialect } from './html';
import { document } from './layout';
import { authorProps } from './props';

const PER_PAGE = 12;

function listData(query: URLSearchParams): JsonObject {
  const found = filtered(query);
  const pageIndex = Math.max(0, Number(query.get('p') ?? 0) || 0);
  const models = found.slice(pageIndex * PER_PAGE, (pageIndex + 1) * PER_PAGE).map(listProps);
  return { models, numItemsPerPage: PER_PAGE, numTotalItems: found.length, pageIndex };
}

/** GET /models-json: what the list page asks for when its state changes. */
export function modelsJson(call: Call): Reply {
  return jsonReply(call, listData(call.url.searchParams));
}

/** /models: the list, which changes on the spot and pushes its state. */
export function modelsPage(call: Call, dialect: Dialect): Reply {
  const query = call.url.searchParams;
  const data = listData(query);
  const page = Number(data['pageIndex']);
  const found = filtered(query);
  const cards = found
    .slice(page * PER_PAGE, (page + 1) * PER_PAGE)
    .map((subject) => modelCard(dialect, subject));
  const sorts = [
    ['trending', 'Trending'],
    ['downloads', 'Most downloads'],
    ['likes', 'Most likes'],
  ].map(([key = '', label = '']) => `<a data-state-link href="/models?sort=${key}">${label}</a>`);
  const pages = Array.from({ length: Math.ceil(found.length / PER_PAGE) }, (_, index) => {
    return `<a data-state-link href="/models?p=${index}&amp;sort=${escape(query.get('sort') ?? 'trending')}">${index + 1}</a>`;
  });
  const html = `<div class="list-head"><h1>Models</h1><span class="text-gray-400 count">${found.length}</span><nav class="sorts">${dialect.each(sorts)}</nav></div> <div class="relative grid grid-cols-1 gap-5 2xl:grid-cols-2 cards">${dialect.each(cards)}</div> <nav class="pagination">${dialect.each(pages)}</nav>`;
  const list = island(
    dialect,
    'ModelList',
    { initialValues: data, isLoggedIn: false, query: Object.fromEntries(query) },
    html,
  );
  const main = `<div class="container list-page"><section class="pt-8 border-gray-100">${list}</section></div>`;
  return document(call, dialect, {
    kind: 'ModelsPage',
    title: 'Models – Hugging Face',
    path: '/models',
    main,
  });
}

/** As many as the home page shows. */
const SHOWN_DATASETS = 3;

/** /: trending models and datasets, in static cards. */
export function homePage(call: Call, dialect: Dialect): Reply {
  const models = subjects.slice(0, 8).map((subject) => modelCard(dialect, subject));
  const sets = datasets.slice(0, SHOWN_DATASETS).map(({ id }) => datasetCard(dialect, id));
  const main = `<section class="hero"><div class="container"><h1>The community building the future</h1><p>A stand-in for the hub's front page.</p></div></section> <section class="container trending"><h2>Trending <span class="text-gray-400">this week</span></h2><div class="trending-columns"><div><div class="column-head">${icon('card')} <span>Models</span> <a href="/models">Browse all models</a></div> <div class="relative z-1 grid grid-cols-1 gap-3 p-3 cards">${dialect.each(models)}</div></div><div><div class="column-head">${icon('folder')} <span>Datasets</span></div> <div class="relative z-1 grid grid-cols-1 gap-3 p-3 cards">${dialect.each(sets)}</div></div></div></section>`;
  const title = 'Hugging Face – The AI community building the future.';
  return document(call, dialect, { kind: 'HomePage', title, path: '/', main });
}

/** /{owner}: an account with its models. */
export function ownerPage(call: Call, dialect: Dialect, name: string): Reply | undefined {
  const owner = findOwner(name);
  if (!owner) return undefined;
  const cards = subjects
    .filter((subject) => subject.owner === owner)
    .map((subject) => modelCard(dialect, subject));
  const html = `<div class="owner-head"><img class="avatar large" alt="" src="${owner.avatarUrl}"><div><h1>${escape(owner.fullname)}</h1><p class="text-gray-400">${badge(owner)} ${escape(owner.name)}</p></div></div> <h2>Models <span class="text-gray-400">${cards.length}</span></h2> <div class="relative grid grid-cols-1 gap-5 cards">${dialect.each(cards)}</div>`;
  const isOrg = owner.type === 'org';
  const props = { [isOrg ? 'org' : 'u']: authorProps(owner, dialect.generation), isLoggedIn: false };
  const main = `<div class="container list-page"><section class="pt-8">${island(dialect, isOrg ? 'OrgProfile' : 'UserProfile', props, html)}</section></div>`;
  const title = `${owner.name} (${owner.fullname})`;
  return document(call, dialect, {
    kind: isOrg ? 'OrgPage' : 'UserPage',
    title,
    path: `/${owner.name}`,
    main,
  });
}

const badge = (owner: Owner): string => (owner.isVerified ? '<span class="verified">verified</span>' : '');
