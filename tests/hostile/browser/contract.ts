import type { Tab } from '../../e2e/contract';
import type { Environment } from '../../e2e/environment';
import type { Hostility } from '../../hub/contract';
import type { Evidence, Group } from '../contract';

/** What only a browser shows: one page, and what is done to it. */
export interface BrowserKind {
  readonly name: string;
  readonly group: Group;
  readonly evidence?: readonly Evidence[];
  /** Where the means are there; both browsers when not said. */
  readonly only?: 'chromium' | 'firefox';
  /** The model opened first. */
  readonly model: string;
  readonly path?: string;
  readonly hostility?: Hostility;
  /** Before the page is opened. */
  readonly before?: (environment: Environment) => Promise<void>;
  /** Done in the open tab, once the row has said its last word. */
  readonly act?: (tab: Tab, environment: Environment) => Promise<void>;
  /** The model whose page it is in the end; `model` when not said. */
  readonly shows?: string;
  /** `row`: there is a verdict in the end, of the shown model. `quiet`: nothing was asked of the hub's API. */
  readonly wants?: 'row' | 'quiet';
}
