import type { PageSource } from '../../utils/hubs/contract';
import { message, type Message } from '../../utils/model/message';
import type { Summary } from '../../utils/report/summary';

type Told = Pick<Summary, 'subject' | 'stage' | 'final'>;

/**
 * Where the page's own part comes from, when it is not the usual place: `hub` is the hub's name. Null when nothing is
 * to be said.
 */
export function pageNote(source: PageSource, { subject, stage, final }: Told, hub: string): Message | null {
  const alone = final && stage === 'page';
  switch (source) {
    case 'usual':
      return null;
    case 'moved':
      return message('page_moved', hub);
    case 'address':
      if (alone) return message('page_unread_alone', hub);
      return message(stage === 'page' ? 'page_unread_asking' : 'page_unread', hub);
    case 'another-model':
      return message(alone ? 'page_of_another_alone' : 'page_of_another', hub, subject.id);
  }
}
