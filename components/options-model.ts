/** How much the extension may ask of a hub. */
export type NetworkChoice = 'hub-api' | 'page-only' | 'off';
export const NETWORK_CHOICES = ['hub-api', 'page-only', 'off'] as const satisfies readonly NetworkChoice[];

/** One hub on the options page. */
export interface HubChoice {
  readonly id: string;
  /** As its makers write it. */
  readonly name: string;
  readonly enabled: boolean;
}

/** What the options page shows. A `managed` setting was fixed by the reader's organisation. */
export interface OptionsModel {
  readonly network: { readonly value: NetworkChoice; readonly managed: boolean };
  readonly hubs: { readonly list: readonly HubChoice[]; readonly managed: boolean };
  /** Null while it is being measured. */
  readonly cache: { readonly reports: number; readonly bytes: number } | null;
  readonly version: string;
  readonly ruleset: string;
}
