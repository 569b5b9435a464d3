import { HUBS } from '../../utils/hubs/index';
import type { OptionsAnswer } from '../../utils/messaging/protocol';
import { READING_MODES, type ReadingMode } from '../../utils/settings/settings';
import { RULESET } from '../../utils/rules/index';

/** How much the extension may ask of a hub. */
export type NetworkChoice = 'hub-api' | 'page-only' | 'off';
export const NETWORK_CHOICES = ['hub-api', 'page-only', 'off'] as const satisfies readonly NetworkChoice[];

export { READING_MODES };

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
  readonly reading: { readonly value: ReadingMode; readonly managed: boolean };
  readonly hubs: { readonly list: readonly HubChoice[]; readonly managed: boolean };
  /** Null while it is being measured. */
  readonly cache: { readonly reports: number; readonly visits: number; readonly bytes: number } | null;
  readonly version: string;
  readonly ruleset: string;
}

/** What is in force, as the options page shows it. */
export function toOptionsModel({ settings, managed, usage }: OptionsAnswer, version: string): OptionsModel {
  const list = HUBS.map(({ id, name }) => ({ id, name, enabled: !settings.hubsOff.includes(id) }));
  return {
    network: { value: settings.network, managed: managed.includes('network') },
    reading: { value: settings.reading, managed: managed.includes('reading') },
    hubs: { list, managed: managed.includes('hubsOff') },
    cache: { reports: usage.records, visits: usage.visits, bytes: usage.size },
    version,
    ruleset: RULESET,
  };
}
