import type { HubPage } from '../../../../../utils/hubs/contract';
import { parse, record } from '../../../../../utils/hubs/read';
import { toyhub } from './hub';

const header = (document: Document): Element | null => document.querySelector('body > #model');

export const toyhubPage: HubPage = {
  hub: toyhub,
  pick(document, url) {
    const text = header(document)?.getAttribute('data-record');
    if (text === null || text === undefined) return null;
    const props = record(parse(text));
    const piece =
      props === null
        ? ({ state: 'failed', failure: 'unreadable' } as const)
        : ({ state: 'read', props } as const);
    return { kind: 'model', url, pieces: { record: piece } };
  },
  anchor: header,
  isDark: () => false,
};
