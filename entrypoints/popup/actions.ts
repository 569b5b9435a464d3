import { browser } from '../../utils/browser';
import type { PanelProps } from '../../components/panel/Panel';
import { allowCode } from '../../utils/messaging/allow-code';
import type { PanelMessage } from '../../utils/messaging/protocol';

type Actions = Pick<
  PanelProps,
  'onLookAgain' | 'onRead' | 'onCompareHeaders' | 'onLookUpCode' | 'onStop' | 'onCopy' | 'onOpenOptions'
>;

/** What the reader can do in the popup. `busy` shows at once that something started or stopped. */
export const actionsOf = (
  send: (message: PanelMessage) => void,
  busy: (state: boolean) => void,
): Actions => ({
  onLookAgain() {
    busy(true);
    send({ type: 'again' });
  },
  onRead: (paths) => send({ type: 'read', paths }),
  onCompareHeaders: () => send({ type: 'compare-headers' }),
  onLookUpCode: () => allowCode(browser.permissions, send),
  onStop() {
    send({ type: 'stop' });
    busy(false);
  },
  onCopy: (text) => void navigator.clipboard.writeText(text),
  onOpenOptions: () => void browser.runtime.openOptionsPage(),
});
