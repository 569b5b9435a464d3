import type { PageSource } from '../../utils/hubs/contract';
import { message, type Message } from '../../utils/model/message';
import type { Summary } from '../../utils/report/summary';

type Judged = Pick<Summary, 'subject' | 'stage' | 'final'>;

/**
 * The note on a page whose data was not in its usual place; null for the usual place. `hub`: the hub's name.
 */
export function pageNote(source: PageSource, { subject, stage, final }: Judged, hub: string): Message | null {
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
    case 'another-header':
      return message(alone ? 'page_header_of_another_alone' : 'page_header_of_another', hub, subject.id);
  }
}
