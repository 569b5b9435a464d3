import type { Fault, Hostility } from '../hub/contract';
import { memory, type ByteSource } from '../hub/content/source';
import { escape } from '../hub/sites/huggingface/pages/html';

/** Models of the replica, by what an honest look says of them. */
export const CLEAN = 'lantern-labs/brook-1b-instruct';
export const MIXED = 'northwind-ai/tern-large';
export const PICKLE = 'haruki-dev/sentiment-roberta-ja';
/** Dangerous by the hub's own scan. */
export const UNSAFE = 'free-weights-hub/chat-lora-uncut';
/** Dangerous by its bytes alone: the hub's scan says safe. */
export const MASKED = 'tidal-ai/coracle-mini';
export const CODE = 'polarstack/orca-moe-7b';
export const RESTRICTED = 'soundhollow/murmur-tts';
export const STRANGER = 'newcomer2026/brook-1b-lnstruct';
export const WASHED = 'quietfox/vit-plant-disease';
export const MANY = 'chorus-speech/common-voices-1500';

/** A page's own HTML, changed on its way. */
export const page = (model: string, change: (html: string) => string, path = ''): Hostility => [
  { path: new RegExp(`^/${model}${path}(\\?|$)`), action: { kind: 'text', change } },
];

const ISLAND = (name: string): RegExp => new RegExp(`(data-target="${name}" data-props=")([^"]*)(")`);

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The HTML with other props in an island; throws when the replica's page has none of this name. */
export function withProps(html: string, name: string, change: (props: never) => unknown): string {
  if (!ISLAND(name).test(html)) throw new Error(`the page has no island ${name}`);
  return html.replace(ISLAND(name), (_all, before: string, props: string, after: string) => {
    const changed = change(JSON.parse(unescaped(props)) as never); // as the replica wrote them
    return `${before}${escape(typeof changed === 'string' ? changed : JSON.stringify(changed))}${after}`;
  });
}

interface Props {
  readonly model: Readonly<Record<string, unknown>>;
  readonly author: Readonly<Record<string, unknown>>;
}

/** Other fields of the model in the header's island. */
export const header = (model: string, fields: Readonly<Record<string, unknown>>, path = ''): Hostility =>
  page(
    model,
    (html) =>
      withProps(html, 'ModelHeader', (props: Props) => ({ ...props, model: { ...props.model, ...fields } })),
    path,
  );

/** The hub's answer to the model's name. */
export const info = (model: string, change: (json: Info) => unknown): Hostility => [
  { path: new RegExp(`^/api/models/${model}(/revision/[^/?]+)?(\\?|$)`), action: { kind: 'json', change } },
];

export interface Info {
  readonly siblings: readonly Readonly<Record<string, unknown>>[];
  readonly [key: string]: unknown;
}

/** An answer of its own to the model's name. */
export const answer = (model: string, action: Fault['action'], times?: number): Hostility => [
  { path: `/api/models/${model}`, action, ...(times !== undefined && { times }) },
];

/** Every way to the bytes of a file, or of all files. */
export const file = (model: string, action: Fault['action'], path = ''): Hostility => [
  { path: new RegExp(`^/${model}/resolve/[^/]+/${path}`), action },
];

export const bytes = (text: string | readonly number[]): ByteSource =>
  memory(typeof text === 'string' ? Buffer.from(text, 'latin1') : Buffer.from(text));
