import { hubId } from '../../model/subject';
import type { Hub } from '../contract';

/** facts/HUGGINGFACE §1.9: hf.co is the hub's own short-link host. Both serve the same pages and API. */
export const huggingface: Hub = {
  id: hubId('huggingface'),
  name: 'Hugging Face',
  origins: ['https://huggingface.co', 'https://hf.co'],
  apiOrigin: 'https://huggingface.co',
};
