import type { SentenceLink } from '../sentences';
import { entriesIn, paperIn } from './bibtex';
import {
  afterLink,
  beforeLink,
  isFuture,
  isNegated,
  labelOf,
  type Finder,
  type Found,
  type Passage,
} from './passage';

const REPORT =
  /\b(?:technical|tech|model|w&b|full|detailed|training) reports?\b|\bwhite ?paper\b|\bsystem card\b|技术报告|技術(?:報告|レポート)/i;
/** A post about the model's making. */
const POST = /\b(?:blog ?posts?|blog|technical blog|announcement|release (?:post|blog))\b|博客|ブログ/i;
const PAPER = /\b(?:papers?|preprint|publication|manuscript|arxiv|article)\b|论文|論文/i;
/** A link called by nothing but its kind, as heads of cards have it: `📄 Paper`, `arXiv`, `[Paper]`. */
const ONLY_PAPER =
  /^[^\p{L}\p{N}]*(?:(?:our|the|full|read|research|original|arxiv|technical|tech|model) )?(?:papers?|arxiv|preprint|publication|论文|tech(?:nical)? report|技术报告|report)(?: (?:link|pdf|arxiv|[\d.:]+))?[^\p{L}\p{N}]*$/iu;

/** The work of others: what the model builds on, is measured by or learns from. */
const OTHERS =
  /\b(?:based on|built on|following|follows|uses?|using|utili[sz](?:e[sd]?|ing)|employ(?:s|ed)?|adopt(?:s|ed)?|leverag(?:e[sd]?|ing)|via|with|proposed by|inspired by|similar to|same as|variant of|attention|embeddings?|used|optimi[sz]er|data ?sets?|benchmark|corpus|normali[sz]ation|tokenizer|objective|loss|base model|prior work|e\.g\.|such as|unlike|evaluat\w*|trained on|modified from|distill\w*|quantiz\w*)\b[^.;:]{0,80}$/i;

/** The model's own: `our paper`, `Paper: …`, `introduced in the paper …`, `see the paper`. */
const OURS =
  /\b(?:our|this|its) (?:[\w-]+ ){0,2}?(?:papers?|preprint|publication|articles?|(?:technical |tech )?reports?|(?:technical )?blog(?: ?posts?)?)\b|\b(?:the|associated|accompanying|original|official|corresponding) (?:full |research |technical |tech |accompanying |original |official |associated |following )*(?:papers?|preprint|publication|reports?|articles?|blog(?: ?posts?)?)\b|\b(?:introduced|presented|described|proposed|detailed|released|published|disclosed) (?:first |further |in detail )?(?:in|by)\b|^[^\p{L}\p{N}]*(?:(?!the\b|see\b|of\b|in\b|as\b|from\b|about\b|and\b|with\b)[\w&/.'’-]+ ){0,3}(?:paper|report|arxiv|publication|blog(?: ?post)?|论文|技术报告)s?(?: link)?(?!\w)|\b(?:read|see|check|check out|refer to|cite|consult)\b (?:also |out |the |our |full |original |latest )*(?:papers?|(?:[\w.-]+ )?(?:technical |tech |w&b )?reports?|(?:[\w.-]+ )?blog(?: ?posts?)?)\b|\bpapers?\W*$|我们的(?:论文|技术报告|博客)|(?:更多|详细|详情|介绍)[^。]{0,20}(?:论文|报告|博客)/iu;

/** Characters before a link that opens its sentence. */
const NAME_START = 8;

/** What a card knows of its own subject's paper: ids in its citations, words of its name. */
export interface Own {
  /** arXiv ids that the card asks to cite. */
  readonly cited: ReadonlySet<string>;
  /** Words of the model's name, lower-cased, without numbers and sizes. */
  readonly words: readonly string[];
}

/** Links to papers and reports, and citations: given when it is likely this model's own, else named. */
export const papers =
  (own: Own): Finder =>
  (passage) => {
    const cited = passage.text.includes('@') ? entriesIn(passage.text.trim()) : [];
    if (cited.length > 0) return paperIn(passage.text.trim(), passage.title, passage.title, own.words);
    return passage.links.flatMap((link, index) => paperOf(own, passage, link, index));
  };

function paperOf(own: Own, passage: Passage, link: SentenceLink, index: number): readonly Found[] {
  const kind = kindOf(passage, link, index);
  if (kind === null) return [];
  const says = isOwnPaper(own, passage, link, index) ? ('given' as const) : ('named' as const);
  const topics = kind === 'both' ? (['research-paper', 'technical-report'] as const) : [kind];
  const names = link.id === null ? [] : [link.id];
  return topics.map((topic) => ({ topic, says, url: link.url, names }));
}

/** What a link leads to; `both`: a technical report that is kept where papers are. */
function kindOf(
  passage: Passage,
  link: SentenceLink,
  index: number,
): 'research-paper' | 'technical-report' | 'both' | null {
  const label = labelOf(passage, link);
  const near = `${beforeLink(passage, index, 60)} ${label}`;
  const report = REPORT.test(near) || /report[\w.-]*\.pdf$/i.test(link.url);
  if (link.kind === 'paper')
    return report || /\breports?\b/i.test(label)
      ? link.id === null
        ? 'technical-report'
        : 'both'
      : 'research-paper';
  if (link.kind === 'code' || link.kind === 'model')
    return /\.pdf$/i.test(link.url) && (report || PAPER.test(near))
      ? report
        ? 'technical-report'
        : 'research-paper'
      : null;
  if (link.kind === 'experiment-log') return /\breports?\b/i.test(label) ? 'technical-report' : null;
  if (link.kind !== 'other' || passage.section === 'inference-code') return null;
  if (
    report &&
    (/\.pdf$|report|blog/i.test(link.url) ||
      REPORT.test(label) ||
      /^\W*here\W*$/i.test(label) ||
      /\breports?\W*$/i.test(beforeLink(passage, index, 30)))
  )
    return 'technical-report';
  if (
    POST.test(label) ||
    (POST.test(near) && /blog|\/posts?\/|news|medium\.com|research\//i.test(link.url)) ||
    (passage.section === 'technical-report' && /blog|post|news/i.test(link.url))
  )
    return 'technical-report';
  if (
    ONLY_PAPER.test(label) ||
    (passage.section === 'research-paper' && passage.kind === 'prose') ||
    (PAPER.test(near) && /\.pdf$/i.test(link.url))
  )
    return 'research-paper';
  return null;
}

function isOwnPaper(own: Own, passage: Passage, link: SentenceLink, index: number): boolean {
  const { text, section, kind } = passage;
  const label = labelOf(passage, link);
  const before = beforeLink(passage, index, 120);
  const near = `${before.slice(-100)}${label}${afterLink(passage, index, 60)}`;
  if (link.id !== null && own.cited.has(link.id)) return true;
  if (/^\W*(?:a|the|our|its) (?:full|detailed|training|technical) report\b/i.test(text) && !isFuture(near))
    return true;
  if (kind === 'row' || isFuture(near) || passage.ofTrainingData || isNegated(before.slice(-30)))
    return false;
  if (/\b(?:original|base)\b[^.;]{0,30}$/i.test(before) && section === 'aside') return false;
  const lower = `${before.slice(-40)}${label}`.toLowerCase();
  const report = REPORT.test(near) || POST.test(near);
  const mine =
    own.words.some((word) => lower.includes(word)) && (PAPER.test(near) || report || label.length > 30);
  const asked = OURS.test(near) && !OTHERS.test(text.slice(Math.max(0, link.start - 120), link.start));
  if (ofNamed(label, own.words)) return false;
  if (section === 'aside')
    return /\b(?:our|this) (?:[\w-]+ )?(?:paper|work|publication|article|report)\b/i.test(near) && asked;
  const titled = /\b(?:our|this|the following|official)\W*$/i.test(before) && label.split(/\s+/).length > 3;
  // `[Tern](paper) is a model …`: what it is called links to its paper.
  const called = link.start < NAME_START && own.words.some((word) => label.toLowerCase().includes(word));
  return (
    called ||
    mine ||
    asked ||
    titled ||
    (ONLY_PAPER.test(label) && !OTHERS.test(before)) ||
    section === 'research-paper' ||
    section === 'technical-report'
  );
}

/** `the LLaMA paper`: a paper that is called by another name than this model's. */
function ofNamed(label: string, words: readonly string[]): boolean {
  const name = /^\W*(?:the )?([\p{Lu}][\w.+-]*)(?:['’]s)? (?:paper|report|publication)\W*$/u.exec(label)?.[1];
  if (name === undefined || GENERAL_PAPER.test(name)) return false;
  return !words.some((word) => name.toLowerCase().includes(word));
}

const GENERAL_PAPER =
  /^(?:research|original|full|our|official|technical|tech|scientific|arxiv|conference|journal|read|model|project|reference|the|associated|accompanying)$/i;
