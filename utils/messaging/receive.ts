import * as z from 'zod/mini';
import { hubOf } from '../hubs/index';
import { readSettings } from '../settings/settings';
import { parseFacts } from './facts-schema';
import type { AssessMessage, DescribeAnswer, OptionsMessage, PanelMessage, Problem } from './protocol';

/** Characters of JSON. A files page of 100 entries comes to 0.2 M. */
export const MESSAGE_LIMIT = 4_000_000;

export type Received<Message> =
  { readonly ok: true; readonly message: Message } | { readonly ok: false; readonly problem: Problem };

/** Who sent a message, as far as the browser says. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

const no = (problem: Problem) => ({ ok: false, problem }) as const;
const pageKind = z.enum(['model', 'tree', 'blob', 'other']);
const assess = z.strictObject({
  type: z.literal('assess'),
  page: pageKind,
  facts: z.unknown(),
  again: z.boolean(),
});
const describe = z.strictObject({ page: pageKind, facts: z.unknown() });
const panel = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('watch'), tab: z.int().check(z.nonnegative()) }),
  z.strictObject({ type: z.literal('again') }),
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

/** A page's question, checked: shape, size, and facts of a hub whose page it is. */
export function receiveAssess(value: unknown, url: string): Received<AssessMessage> {
  if (tooLarge(value)) return no('too-large');
  const parsed = assess.safeParse(value);
  const facts = parsed.success ? parseFacts(parsed.data.facts) : null;
  if (!parsed.success || facts === null) return no('malformed');
  if (facts.subject.hub !== hubOf(url)?.id) return no('not-a-hub-page');
  return { ok: true, message: { ...parsed.data, facts } };
}

/** A tab's own words on what it shows, or null when it shows no model (or says nothing that can be read). */
export function receiveDescription(value: unknown): DescribeAnswer {
  if (tooLarge(value)) return null;
  const parsed = describe.safeParse(value);
  const facts = parsed.success ? parseFacts(parsed.data.facts) : null;
  return parsed.success && facts !== null ? { page: parsed.data.page, facts } : null;
}

export function receivePanel(value: unknown): PanelMessage | null {
  const parsed = panel.safeParse(value);
  return parsed.success ? parsed.data : null;
}

export function receiveOptions(value: unknown): OptionsMessage | null {
  const parsed = options.safeParse(value);
  if (!parsed.success) return null;
  return parsed.data.type === 'set' ? { type: 'set', change: readSettings(parsed.data.change) } : parsed.data;
}

function tooLarge(value: unknown): boolean {
  try {
    return (JSON.stringify(value)?.length ?? 0) > MESSAGE_LIMIT;
  } catch {
    return true;
  }
}
