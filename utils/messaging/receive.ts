import * as z from 'zod/mini';
import { decode, hubOf } from '../hubs/index';
import type { Look } from '../assess/job';
import { recordKey } from '../assess/stored';
import { PAGE_KINDS, PAGE_SOURCES, type PageSource } from '../hubs/contract';
import type { Facts } from '../facts/facts';
import { FAILURES } from '../model/slot';
import { readChange } from '../settings/settings';
import type { OptionsMessage, PanelMessage, Problem } from './protocol';

/** Characters of JSON. A files page of 100 entries comes to 0.2 M. */
export const MESSAGE_LIMIT = 4_000_000;

/** Browsers take longer ones; no hub makes them. */
const URL_LIMIT = 8192;

export type Received<Message> =
  { readonly ok: true; readonly message: Message } | { readonly ok: false; readonly problem: Problem };

/** Who sent a message, as far as the browser says. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
}

const no = (problem: Problem) => ({ ok: false, problem }) as const;

/** The hub's `decode` reads the props field by field; here only their frame is checked. */
const piece = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('read'), props: z.record(z.string(), z.unknown()) }),
  z.strictObject({ state: z.literal('failed'), failure: z.enum(FAILURES) }),
]);
const pageData = z.strictObject({
  kind: z.enum(PAGE_KINDS),
  url: z.url().check(z.maxLength(URL_LIMIT)),
  source: z.optional(z.enum(PAGE_SOURCES)),
  pieces: z.record(z.string(), piece),
});
const left = z.strictObject({ type: z.literal('left') });
const assess = z.strictObject({ type: z.literal('assess'), page: pageData, again: z.boolean() });
/** As many files as a reader could ask for one by one. */
const PATHS_LIMIT = 1000;
const path = z.string().check(z.maxLength(URL_LIMIT));
const codeHostAnswer = z.strictObject({
  status: z.int().check(z.minimum(200), z.maximum(599)),
  headers: z.record(z.string(), z.string()),
  text: z.string(),
});
const panel = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('watch'), tab: z.int().check(z.nonnegative()) }),
  z.strictObject({ type: z.literal('again') }),
  z.strictObject({
    type: z.literal('read'),
    paths: z.nullable(z.array(path).check(z.maxLength(PATHS_LIMIT))),
  }),
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({ type: z.literal('code-host'), id: z.int(), answer: z.nullable(codeHostAnswer) }),
  z.strictObject({ type: z.literal('compare-headers') }),
  z.strictObject({ type: z.literal('stop') }),
]);
const options = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('options') }),
  z.strictObject({ type: z.literal('set'), change: z.unknown() }),
  z.strictObject({ type: z.literal('clear') }),
]);

/** Ours, from a tab that shows a page of a hub we know. */
export const fromHubPage = (sender: Sender, ownId: string): boolean =>
  sender.id === ownId && sender.tab?.id !== undefined && isHubUrl(sender.url);

const isHubUrl = (url: string | undefined): boolean =>
  url !== undefined && URL.canParse(url) && hubOf(url) !== null;

/** Ours, from one of our own pages: no hub page and no other extension may drive the panel or the options. */
export const fromOwnPage = (sender: Sender, ownId: string, ownOrigin: string): boolean =>
  sender.id === ownId && sender.url !== undefined && sender.url.startsWith(ownOrigin);

/**
 * Where a page is by the browser's word: its own address when it was loaded, or its tab's, which follows a page that
 * moves on without loading (and is another page's while this one is only being prepared).
 */
const addressOf = ({ tab, url = '' }: Sender, claimed: string): string =>
  claimed !== url && tab?.url !== undefined && isHubUrl(tab.url) ? tab.url : url;

/**
 * A page's question, checked: size, frame, the same site as the sender's, and a subject in it: that of the sender's
 * address, whatever the page says.
 */
export function receiveAssess(value: unknown, sender: Sender, at: number): Received<Look> {
  if (tooLarge(value)) return no('too-large');
  const parsed = assess.safeParse(value);
  if (!parsed.success) return no('malformed');
  const { page, again } = parsed.data;
  const url = addressOf(sender, page.url);
  if (!isHubUrl(url) || hubOf(page.url) !== hubOf(url)) return no('not-a-hub-page');
  const facts = decode({ ...page, url }, at);
  return facts === null ? no('malformed') : { ok: true, message: { facts, again, linked: false } };
}

/** What a tab shows, in its own words. */
export interface Described {
  readonly facts: Facts;
  readonly source: PageSource;
}

/** What a tab says that it shows, or null when it shows no model. `address`: the tab's, when the browser says it. */
export function receiveDescription(
  value: unknown,
  address: string | undefined,
  at: number,
): Described | null {
  if (tooLarge(value)) return null;
  const parsed = pageData.safeParse(value);
  const facts = parsed.success ? decode({ ...parsed.data, url: address ?? parsed.data.url }, at) : null;
  return parsed.success && facts ? { facts, source: parsed.data.source ?? 'usual' } : null;
}

/** Whether the question of a page would be about the same model and revision at this address of its tab. */
export function isStillAt(address: string, value: unknown, { facts }: Look): boolean {
  const there = receiveAssess(value, { url: address }, 0);
  return there.ok && recordKey(there.message.facts) === recordKey(facts);
}

/** Whether a page says that it took its row away. */
export const isLeft = (value: unknown): boolean => left.safeParse(value).success;

export function receivePanel(value: unknown): PanelMessage | null {
  const parsed = panel.safeParse(value);
  return parsed.success ? parsed.data : null;
}

export function receiveOptions(value: unknown): OptionsMessage | null {
  const parsed = options.safeParse(value);
  if (!parsed.success) return null;
  return parsed.data.type === 'set' ? { type: 'set', change: readChange(parsed.data.change) } : parsed.data;
}

function tooLarge(value: unknown): boolean {
  try {
    return (JSON.stringify(value)?.length ?? 0) > MESSAGE_LIMIT;
  } catch {
    return true;
  }
}
