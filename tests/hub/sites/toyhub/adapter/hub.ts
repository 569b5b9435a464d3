import type { Hub } from '../../../../../utils/hubs/contract';
import { hubId } from '../../../../../utils/model/subject';

export const ORIGIN = 'https://toyhub.example';

export const toyhub: Hub = {
  id: hubId('toyhub'),
  name: 'Toyhub',
  origins: [ORIGIN, 'https://mirror.toyhub.example'],
  // The mirror answers for its own pages.
  apiOrigin: (pageOrigin) => pageOrigin,
  fileHosts: ['https://files.toyhub.example'],
};
