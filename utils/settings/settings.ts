/**
 * `hub-api`: page data, then the hub's API. `page-only`: page data alone, no request ever.
 * `off`: nothing is shown.
 */
export const NETWORK_MODES = ['hub-api', 'page-only', 'off'] as const;
export type NetworkMode = (typeof NETWORK_MODES)[number];

/** `automatic`: risky files are looked into within a small budget. `click`: only when the reader asks. */
export const READING_MODES = ['automatic', 'click'] as const;
export type ReadingMode = (typeof READING_MODES)[number];

/** The reader's or the organisation's choices. */
export interface Settings {
  readonly network: NetworkMode;
  readonly reading: ReadingMode;
  /** Ids of hubs on whose pages nothing is shown. */
  readonly hubsOff: readonly string[];
}

export type SettingName = keyof Settings;

/** What an organisation fixes; empty: there is no policy. */
export type ManagedSettings = Partial<Settings>;

export const DEFAULTS: Settings = { network: 'hub-api', reading: 'automatic', hubsOff: [] };

/** What is in force, and which of it the organisation has fixed. */
export interface EffectiveSettings {
  readonly settings: Settings;
  readonly managed: readonly SettingName[];
}

const HUB_LIMIT = 50;

/** What stands for a setting that cannot be read: it forbids. */
const STRICT = { network: 'page-only', reading: 'click' } as const satisfies ManagedSettings;

/** The well-formed settings of a change; everything else of it is ignored. */
export function readChange(value: unknown): Partial<Settings> {
  if (typeof value !== 'object' || value === null) return {};
  const { network, reading, hubsOff } = value as Record<string, unknown>; // any object may be read as this
  const mode = NETWORK_MODES.find((known) => known === network);
  const readingMode = READING_MODES.find((known) => known === reading);
  const hubs = Array.isArray(hubsOff)
    ? hubsOff.filter((hub): hub is string => typeof hub === 'string').slice(0, HUB_LIMIT)
    : undefined;
  return {
    ...(mode !== undefined && { network: mode }),
    ...(readingMode !== undefined && { reading: readingMode }),
    ...(hubs !== undefined && { hubsOff: hubs }),
  };
}

/** Settings that were stored or managed. One that is there and cannot be read asks nothing of a hub: never the default. */
export function readSettings(value: unknown): Partial<Settings> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return STRICT;
  const given = value as Record<string, unknown>; // any object may be read as this
  const read = readChange(value);
  const isBroken = (name: SettingName): boolean => given[name] !== undefined && read[name] === undefined;
  return {
    ...read,
    ...(isBroken('network') && { network: STRICT.network }),
    ...(isBroken('reading') && { reading: STRICT.reading }),
    // Which hubs are meant is not known: none is asked.
    ...(isBroken('hubsOff') && read.network !== 'off' && { network: STRICT.network }),
  };
}

/** Managed over the reader's own over the defaults. */
export function effectiveSettings(own: unknown, managed: unknown): EffectiveSettings {
  const fixed = readSettings(managed);
  return {
    settings: { ...DEFAULTS, ...readSettings(own), ...fixed },
    managed: Object.keys(fixed) as SettingName[], // readSettings gives no other keys
  };
}

/** The same while it is not known whether there is a policy: no more than the strictest one would allow. */
export const withoutPolicy = (own: unknown): Settings => {
  const { settings } = effectiveSettings(own, {});
  return settings.network === 'hub-api' ? { ...settings, ...STRICT } : settings;
};

/** Whether anything is shown on a hub's pages. */
export const isOn = ({ network, hubsOff }: Settings, hub: string): boolean =>
  network !== 'off' && !hubsOff.includes(hub);
