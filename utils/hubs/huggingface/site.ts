import type { HubSite } from '../contract';
import { part, parts } from '../encode';
import { API_ORIGIN, huggingface } from './hub';
import { named } from './named';
import { taskOf } from './tasks';

const model = (id: string): string => `${API_ORIGIN}/${parts(id)}`;

/** What a reader may open without a download being counted. */
export const filePage: HubSite['file'] = ({ id, revision }, path) =>
  `${model(id)}/blob/${part(revision)}/${parts(path)}`;

/** facts/HUGGINGFACE §1: the hub's addresses. */
export const huggingfaceSite: HubSite = {
  hub: huggingface,
  purlType: 'huggingface',
  model,
  tree: ({ id, revision }) => `${model(id)}/tree/${part(revision)}`,
  file: filePage,
  dataset: (id) => `${API_ORIGIN}/datasets/${parts(id)}`,
  mirrors: ['hf-mirror.com'],
  named,
  taskOf,
};

/** `/resolve/` at a full commit: what is read is what was judged. Counts as a download, see `downloads.ts`. */
export const fileUrl: HubSite['file'] = ({ id, revision }, path) =>
  `${model(id)}/resolve/${part(revision)}/${parts(path)}`;

/** `/raw/` gives what git holds, of a large file its pointer; no download is counted (facts/HUGGINGFACE §6.59). */
export const rawUrl: HubSite['file'] = ({ id, revision }, path) =>
  `${model(id)}/raw/${part(revision)}/${parts(path)}`;
