import type { HubPage, PageKind, PagePiece } from '../contract';
import { huggingface } from './hub';
import { HEADER, islandElement, readIsland } from './islands';

const KINDS: readonly (readonly [bodyClass: string, kind: PageKind])[] = [
  ['ModelPage', 'model'],
  ['ViewerIndexTreePage', 'tree'],
  ['ViewerBlobPage', 'blob'],
];

/** The keys taken from each island; `BranchSelector` is what `ViewerHeader` was in 2024. */
const HEADER_KEYS = ['model', 'author'];
const FILES_ISLANDS: Readonly<Record<string, readonly string[]>> = {
  ViewerHeader: ['context', 'refs'],
  BranchSelector: ['rev', 'refs'],
  ViewerIndexTreeList: ['context', 'entries', 'nextURL'],
  UnsafeBanner: ['securityRepoStatus'],
  LastCommit: ['commitLast'],
};

/** facts/HUGGINGFACE §§1–3: islands and body class say what a page is; its address alone never does. */
export const huggingfacePage: HubPage = {
  hub: huggingface,
  pick(document, url) {
    const header = readIsland(document, HEADER, HEADER_KEYS);
    if (header === null) return null;
    const kind = pageKind(document);
    const pieces: Record<string, PagePiece> = { [HEADER]: header };
    if (kind === 'tree' || kind === 'blob') {
      for (const [name, keys] of Object.entries(FILES_ISLANDS)) {
        const piece = readIsland(document, name, keys);
        if (piece !== null) pieces[name] = piece;
      }
    }
    return { kind, url, pieces };
  },
  anchor: (document) => islandElement(document, HEADER),
  isDark: (document) => document.documentElement.classList.contains('dark'),
};

const pageKind = (document: Document): PageKind =>
  KINDS.find(([name]) => document.body.classList.contains(name))?.[1] ?? 'other';
