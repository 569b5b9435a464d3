import type { Found } from './passage';

const ENTRY = /(?=^[ \t]*@\w+\s*\{)/m;
const KIND = /^\s*@(\w+)\s*\{/;
/** An entry's own title stands before that of the book it is in, wherever the two stand. */
const TITLES = [/\btitle\s*=\s*(?=[{"])/i, /\bbooktitle\s*=\s*(?=[{"])/i] as const;
const TITLE_LENGTH = 300;
/** Entries of programs, data and web pages, which are no papers. */
const NO_PAPER = /^(?:software|dataset|online|electronic|www|manual|patent)$/i;
/** An entry that cites the hub's page, or a program's. */
const PAGE = /\b(?:huggingface\.co|hf\.co|github\.com|zenodo)\b/i;
const PRINTED = /\b(?:journal|booktitle|eprint|archiveprefix|publisher|arxiv|doi)\b/i;
const REPORT = /\b(?:technical|tech) report\b/i;
const ENTRY_LENGTH = 4000;

/** What of the work of others such entries cite: libraries, losses, data sets. */
const OTHERS =
  /\b(?:sentence-?bert|sentence embeddings using siamese|transformers: state-of-the-art|trl: transformer|data ?sets?|benchmark|corpus|making monolingual sentence embeddings|efficient natural language response|matryoshka representation|contrastive loss|proximal policy|direct preference optimization|deepspeed|lora: low-rank|qlora|flash-?attention|adam\b|a framework for|toolkit|librar(?:y|ies))\b/i;

interface Entry {
  /** False for programs, data and web pages. */
  readonly paper: boolean;
  readonly title: string;
  readonly raw: string;
}

/** The title without the braces that keep its capitals: `{{ESPnet}: End-to-End …}`; an unclosed one ends at its line. */
function titleOf(entry: string): string {
  for (const pattern of TITLES) {
    const hit = pattern.exec(entry);
    if (hit === null) continue;
    const from = hit.index + hit[0].length;
    const value = entry.slice(from, from + TITLE_LENGTH);
    const title = closed(value) ?? value.split('\n', 1)[0] ?? '';
    return title.replaceAll(/[{}"]/g, '').replaceAll(/\s+/g, ' ').trim();
  }
  return '';
}

/** A value from its opening brace or quote to the one that closes it; null when none does. */
function closed(value: string): string | null {
  const quoted = value.startsWith('"');
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    const char = value[at];
    if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (depth === 0 && (!quoted || (char === '"' && at > 0))) return value.slice(0, at + 1);
  }
  return null;
}

/** The entries of a text in BibTeX. */
export function entriesIn(raw: string): readonly Entry[] {
  return raw.split(ENTRY).flatMap((entry): readonly Entry[] => {
    const kind = KIND.exec(entry)?.[1];
    if (kind === undefined) return [];
    return [
      {
        paper: !NO_PAPER.test(kind),
        title: titleOf(entry),
        raw: entry.slice(0, ENTRY_LENGTH),
      },
    ];
  });
}

/** Titles of sections in which a card asks to cite this model. */
const CITES =
  /\b(?:citations?|citing|cite|bibtex|references?|paper|publication)\b|引用|論文|zitat|citar|인용/i;
/** Words that ask to cite something else. */
const ELSEWHERE =
  /\b(?:original|data ?sets?|corpus|base model|library|framework|loss|[A-Z]\w+Loss|sentence[- ]transformers?|trl|dpo|grpo|adapters?|built (?:on|with)|also|related|previous|backbone|teacher|based on)\b/i;

/**
 * The model's own paper by the entry that its card asks to cite. Entries of others (libraries, losses, data sets) do not
 * count, nor what the words in front of them give to others.
 */
export function paperIn(
  raw: string,
  before: string,
  title: string,
  words: readonly string[],
): readonly Found[] {
  const entries = entriesIn(raw);
  const mine = entries.find(
    (entry) => entry.paper && words.some((word) => entry.title.toLowerCase().includes(word)),
  );
  const [first] = entries;
  const asked =
    (CITES.test(title) || CITES.test(before)) &&
    !ELSEWHERE.test(title) &&
    (!ELSEWHERE.test(before.slice(-160)) || /\b(?:this|our|these) (?:models?|work|paper)\b/i.test(before))
      ? first
      : undefined;
  const own = mine ?? asked;
  if (own === undefined || !own.paper || own.title === '' || OTHERS.test(own.title)) return [];
  if (
    PAGE.test(own.raw) &&
    !PRINTED.test(
      own.raw.replaceAll(
        /https?:\S+|\b(?:publisher|journal)\s*=\s*[{"]\s*(?:github|hugging ?face|zenodo)[^}"]*/gi,
        '',
      ),
    )
  )
    return [];
  const names = [own.title];
  const report: readonly Found[] = REPORT.test(own.title)
    ? [{ topic: 'technical-report', says: 'given', names }]
    : [];
  return [{ topic: 'research-paper', says: 'given', names }, ...report];
}
