import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as readers from '../utils/assess/readers';

/** The readers as a script of their own, for the background to run when it needs them. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { plimsollReaders: readers });
});
