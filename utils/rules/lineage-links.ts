import type { Finding } from '../model/finding';
import { shown } from '../names/shown';

/**
 * What the link from a model to its base rests on. `identical`: weight files are byte-identical. `contradicted`: our
 * own reading speaks against what the author says of it. `declared`: the author's word alone.
 */
export const LINK_STANDINGS = ['declared', 'identical', 'contradicted'] as const;
export type LinkStanding = (typeof LINK_STANDINGS)[number];

export interface LineageLink {
  readonly standing: LinkStanding;
  /** The findings that speak of this base model. */
  readonly findings: readonly Finding[];
}

const BYTES = 'provenance/base-bytes';
const KNOWN = 'provenance/known-bytes';
const HEADERS = 'provenance/tensor-headers';
const ACCOUNTS = 'provenance/base-namespace';

const IDENTICAL = /^provenance_base_bytes_(?:whole|partial)$/;
const UNCHANGED = /^provenance_base_bytes_unchanged_/;

/** The link between the subject and one of the base models that its author names. */
export function linkTo(findings: readonly Finding[], base: string): LineageLink {
  const speaking = findings.filter((finding) => speaksOf(finding, base));
  const keys = speaking.map(({ message }) => message.key);
  const isDenied = findings.some(({ rule, weight }) => rule === KNOWN && weight !== null);
  if (speaking.some(({ rule }) => rule === KNOWN) || keys.some((key) => IDENTICAL.test(key))) {
    return { standing: 'identical', findings: speaking };
  }
  const standing = isDenied || keys.some((key) => UNCHANGED.test(key)) ? 'contradicted' : 'declared';
  return { standing, findings: speaking };
}

/** Well-known models that own weight files here, by their digests; the author may name them or not. */
export const knownOrigins = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ rule, message }) => (rule === KNOWN ? (message.params[1] ?? []) : []));

/** By the place that each rule gives the model in its sentence; names are shortened there as `shown` does. */
function speaksOf({ rule, message: { params } }: Finding, base: string): boolean {
  switch (rule) {
    case BYTES:
    case HEADERS:
      return params[0] === shown(base);
    case KNOWN:
      return params[1]?.toLowerCase() === base.toLowerCase();
    case ACCOUNTS:
      return base.includes('/') && params[0] === shown(base.slice(0, base.indexOf('/')));
    default:
      return false;
  }
}
