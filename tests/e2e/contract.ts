/** A function that is sent to the browser as source: it may use its arguments and browser globals only. */
export type PageFunction<A extends unknown[], R> = (...args: A) => R | Promise<R>;

/** What is told of one element inside a shadow root. */
export interface ElementState {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly visible: boolean;
}

/** One of our closed shadow roots, seen as a test sees it; every call looks its host up afresh. */
export interface Shadow {
  /** Whether the host is in the page and has a shadow root. */
  exists(): Promise<boolean>;
  /** The text a reader sees. */
  text(): Promise<string>;
  queryAll(selector: string): Promise<ElementState[]>;
  /** A real mouse click in the middle of the element; fails when something covers it. */
  click(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  /** The element inside the root that has the keyboard focus. */
  focused(): Promise<ElementState | undefined>;
  evaluate<A extends unknown[], R>(fn: PageFunction<[ShadowRoot, ...A], R>, ...args: A): Promise<R>;
  /** Makes the root readable as `host.shadowRoot` to the page, so that axe-core can look inside. */
  expose(): Promise<void>;
}

/** One browser tab; the same in both browsers, so that a check can be written once. */
export interface Tab {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** Runs a function in the page's own world; arguments and answer travel as JSON. */
  evaluate<A extends unknown[], R>(fn: PageFunction<A, R>, ...args: A): Promise<R>;
  /** Runs a whole script, such as a library, in the page's own world. */
  addScript(source: string): Promise<void>;
  shadow(hostSelector: string, index?: number): Shadow;
  /** Presses a key as a person does: `Tab`, `Shift+Tab`, `Enter`, `Escape`, `ArrowDown`, `a`… */
  press(key: string): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** How a browser is started for a test. */
export interface LaunchOptions {
  /** The built extension, such as `.output/chrome-mv3`. */
  readonly extensionDir: string;
  /** The CONNECT proxy that leads to the replica hub and nowhere else; null is the real network, with its certificates checked. */
  readonly proxyPort: number | null;
  readonly dark?: boolean;
  /** The browser's own language, such as `zh-CN`; en-US when not given. */
  readonly locale?: string;
  readonly headless?: boolean;
  /** Picture dots per CSS px, in Chromium; 1 when not given. */
  readonly scale?: number;
  /** A profile that is kept when the browser ends; a new one, removed with it, when not given. */
  readonly profile?: { readonly path: string };
  /** The id of an extension that a policy installs (Chromium); it is not loaded by the test then. */
  readonly installed?: string;
  /** Lets the extension into private windows, as a reader can in the list of extensions. */
  readonly privateWindows?: boolean;
}

/** A running browser with the extension in it. */
export interface Session {
  readonly browser: 'chromium' | 'firefox';
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  open(url: string): Promise<Tab>;
  /** Opens the address in a private window; see `LaunchOptions.privateWindows`. */
  openPrivate(url: string): Promise<{ close(): Promise<void> }>;
  /** The popup in a tab of its own, about the given tab (or about itself when none is given). */
  openPopup(about?: Tab | number): Promise<Tab>;
  openExtensionPage(path: string): Promise<Tab>;
  /** The extension API's number for a tab. */
  tabId(tab: Tab): Promise<number>;
  /** Runs a function with the extension's own rights (`browser.*`), in none of its pages and not in its background. */
  inExtension<A extends unknown[], R>(fn: PageFunction<A, R>, ...args: A): Promise<R>;
  isBackgroundRunning(): Promise<boolean>;
  /** Ends the background as the browser does when it is idle; returns once it is gone. */
  stopBackground(): Promise<void>;
  /** Settles when the browser is gone, by whoever's hand. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}
