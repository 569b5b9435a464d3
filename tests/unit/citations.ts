/** One place that a text of ours cites: `facts/HUGGINGFACE §6.54`, `DESIGN §2.3`, or a later `§9` of the same document. */
export interface Citation {
  /** The file, from the repository's root; null when no document was named before the sign. */
  readonly file: string | null;
  /** `6.54`, `4a`; null when the document is cited as a whole. */
  readonly section: string | null;
  /** A numbered decision or trap in it, or words that must stand in it. */
  readonly items: readonly string[];
  readonly phrase: string | null;
}

const OURS: Readonly<Record<string, string>> = {
  DESIGN: 'docs/design/design.md',
  VOICE: 'docs/design/voice.md',
};

const TOKEN = new RegExp(
  [
    String.raw`\bfacts\/(?<facts>[A-Z][A-Z-]*)\b`,
    String.raw`\b(?<ours>DESIGN|VOICE)\b`,
    String.raw`(?<foreign>\bRFC \d+|\bSARIF \d[\d.]*|\bR internals)`,
    String.raw`§+ ?(?<from>\d+[a-z]?(?:\.\d+)*)(?:–(?<to>\d+))?` +
      String.raw`(?:,? (?:decisions?|traps?) (?<items>\d+(?:(?:–|, | and )\d+)*))?(?:,? ["“](?<phrase>[^"”]+)["”])?`,
  ].join('|'),
  'g',
);

/**
 * Every citation in a text, in order. A sign without a name belongs to the document named last, in a document of ours to
 * itself (`self`); places in standards of others (RFC, SARIF) are left out.
 */
export function citationsIn(text: string, self: string | null = null): readonly Citation[] {
  let file = self;
  let foreign = false;
  const found: Citation[] = [];
  for (const { groups = {} } of text.replaceAll(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ').matchAll(TOKEN)) {
    const { facts, ours, from, to, items, phrase } = groups;
    foreign = groups['foreign'] !== undefined || (foreign && from !== undefined);
    if (facts !== undefined) file = `docs/facts/${facts}.md`;
    if (ours !== undefined) file = OURS[ours] ?? null;
    if (foreign) continue;
    const last = to === undefined ? [] : [(from ?? '').replace(/\d+$/, to)];
    for (const section of from === undefined ? [null] : [from, ...last]) {
      found.push({ file, section, items: items?.match(/\d+/g) ?? [], phrase: phrase ?? null });
    }
  }
  return found;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The text from the heading numbered `number` to the next one as high; null when there is none. */
function headed(document: string, number: string): string | null {
  const heading = new RegExp(String.raw`^(#{2,}) ${escaped(number)}[.:]? .*$`, 'm').exec(document);
  if (heading === null) return null;
  const rest = document.slice(heading.index + heading[0].length);
  const end = rest.search(new RegExp(String.raw`^#{2,${heading[1]?.length}} `, 'm'));
  return heading[0] + (end === -1 ? rest : rest.slice(0, end));
}

/** The numbered item of a section, to its end; null when there is none. */
function item(section: string, number: string): string | null {
  const start = section.search(new RegExp(String.raw`^\s*${escaped(number)}[. ]`, 'm'));
  return start === -1 ? null : section.slice(start);
}

/** The place `number` in a document: a heading (`4a`, `1.5`), or an item below one (`1.5.9`, `6.54`). Null when absent. */
export function placeIn(document: string, number: string): string | null {
  const whole = headed(document, number);
  if (whole !== null) return whole;
  const cut = number.lastIndexOf('.');
  const section = cut === -1 ? null : headed(document, number.slice(0, cut));
  return section === null ? null : item(section, number.slice(cut + 1));
}

/** What is wrong with a citation, in words; null when it can be opened. `document` is the cited file's text. */
export function faultOf(citation: Citation, document: string | null): string | null {
  const { file, section, items, phrase } = citation;
  if (file === null) return `§${section}: no document is named before it`;
  if (document === null) return `${file} does not exist`;
  if (section === null) return null;
  const place = placeIn(document, section);
  if (place === null) return `${file} has no §${section}`;
  const missing = items.filter((number) => item(place, number) === null);
  if (missing.length > 0) return `${file} §${section} has no item ${missing.join(', ')}`;
  if (phrase !== null && !place.toLowerCase().includes(phrase.toLowerCase())) {
    return `${file} §${section} does not say “${phrase}”`;
  }
  return null;
}
