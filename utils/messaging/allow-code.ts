import type { Permissions } from 'webextension-polyfill';
import { github } from '../code-hosts/github';
import type { PanelMessage } from './protocol';

/**
 * Asks the reader for the code host in the browser's own prompt, then starts the look-up of the linked repositories. The
 * browser asks only inside the click itself: nothing may be awaited before.
 */
export function allowCode(
  permissions: Pick<Permissions.Static, 'request'>,
  send: (message: PanelMessage) => void,
): void {
  permissions
    .request({ origins: [github.permission] })
    .then((granted) => {
      if (granted) send({ type: 'code' });
    })
    .catch(() => undefined); // a browser that will not ask leaves things as they are
}
