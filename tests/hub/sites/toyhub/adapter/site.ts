import type { HubSite } from '../../../../../utils/hubs/contract';
import { part, parts } from '../../../../../utils/hubs/encode';
import { ORIGIN, toyhub } from './hub';

/** Of an id's two parts. */
const PART = /^[\w.-]+$/;

const model = (id: string): string => `${ORIGIN}/${parts(id)}`;

const below =
  (verb: 'file' | 'get' | 'text'): HubSite['file'] =>
  ({ id, revision }, path) =>
    `${model(id)}/${verb}/${part(revision)}/${parts(path)}`;

export const filePage = below('file');
export const fileUrl = below('get');
export const rawUrl = below('text');

export const toyhubSite: HubSite = {
  hub: toyhub,
  purlType: null,
  model,
  tree: ({ id }) => model(id),
  file: filePage,
  dataset: () => null,
  mirrors: [],
  named: ([owner = '', name = '', ...rest]) =>
    PART.test(owner) && PART.test(name) ? { kind: 'model', id: `${owner}/${name}`, below: rest } : null,
  taskOf: () => null,
};
