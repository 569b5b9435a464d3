import type { BrowserKind } from '../contract';
import { MACHINE } from './machine';
import { NAVIGATION } from './navigation';
import { PAGE_SCRIPTS } from './page-scripts';

/** Every kind that needs a browser. The machine's come last: the last of them starts the extension anew. */
export const BROWSER_KINDS: readonly BrowserKind[] = [...NAVIGATION, ...PAGE_SCRIPTS, ...MACHINE];
