import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askGithub } from '../utils/code-hosts/ask';

/** The script of Chromium's page for the code host: asks what the popup around it says, and nothing else. */
export default defineUnlistedScript({
  include: ['chrome'],
  main() {
    addEventListener('message', ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
      if (source !== parent || typeof data !== 'string' || port === undefined) return;
      void askGithub(data, (...request) => fetch(...request)).then((answer) => port.postMessage(answer));
    });
  },
});
