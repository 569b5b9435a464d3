import type { Site } from '../../contract';
import { limits } from './limits';
import { API_HEADERS } from './replies';
import { shelf } from './repository/shelf';
import { swapped } from './repository/swap';
import { answer } from './routes';
import { subjects } from './subjects';

const ORIGIN = 'https://huggingface.co';

export const huggingface: Site = {
  name: 'huggingface',
  origins: [ORIGIN, 'https://hf.co'],
  hosts: [
    'huggingface.co',
    'cdn-lfs.huggingface.co',
    'hf.co',
    '*.hf.co',
    '*.aws.cdn.hf.co',
    '*.gcp.cdn.hf.co',
    '*.xethub.hf.co',
    '*.xethub-eu.hf.co',
  ],
  subjects: subjects.map(({ id, title }) => ({ id, title, url: `${ORIGIN}/${id}` })),
  routes: answer,
  apiHeaders: API_HEADERS,
  limits,
  swap: (id, change) => shelf.change(id, (subject) => swapped(subject, change)),
  reset: shelf.reset,
};
