import { hubId } from '../../model/subject';
import type { Hub } from '../contract';

/** The API that both origins share. */
export const API_ORIGIN = 'https://huggingface.co';

/** facts/HUGGINGFACE §1.9: hf.co is the hub's own short-link host. Both serve the same pages and API. */
export const huggingface: Hub = {
  id: hubId('huggingface'),
  name: 'Hugging Face',
  origins: [API_ORIGIN, 'https://hf.co'],
  apiOrigin: () => API_ORIGIN,
  // facts/HUGGINGFACE §6.54: large files are redirected to one of several hosts below hf.co, older ones to cdn-lfs.
  fileHosts: ['https://*.hf.co', 'https://*.huggingface.co'],
};

/** Where the API tells of a model. */
export const apiPath = (id: string): string => `/api/models/${id}`;
