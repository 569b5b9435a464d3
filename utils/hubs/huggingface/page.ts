import type { HubPage, PageData, PagePiece } from '../contract';
import { huggingface } from './hub';
import { isSameId, modelIdInUrl, pageKindInUrl, revisionInUrl } from './ids';
import { HEADER, headerElsewhere, headerInPlace, idOf, idShownIn, readIsland, type Island } from './islands';
import { DEFAULT_BRANCH } from './revision';
import { agreesOn } from './signs';

/** The keys taken from each island; `BranchSelector` is what `ViewerHeader` was in 2024. */
const HEADER_KEYS = ['model', 'author'];
const FILES_ISLANDS: Readonly<Record<string, readonly string[]>> = {
  ViewerHeader: ['context', 'refs'],
  BranchSelector: ['rev', 'refs'],
  ViewerIndexTreeList: ['context', 'entries', 'nextURL'],
  UnsafeBanner: ['securityRepoStatus'],
  LastCommit: ['commitLast'],
};

/**
 * facts/HUGGINGFACE §§1–3. The address says which model; then a ladder: the header where it always was, the header
 * anywhere outside of users' text, other signs of the page. Data of another model than the address's is not taken.
 */
export const huggingfacePage: HubPage = {
  hub: huggingface,
  pick(document, url) {
    const id = modelIdInUrl(url);
    if (id === null) return null;
    const usual = headerInPlace(document, id, HEADER_KEYS);
    if (usual !== null && isAbout(usual, id)) return data(document, url, 'usual', usual.piece);
    const moved = headerElsewhere(document, id, HEADER_KEYS);
    if (moved !== null && isAbout(moved, id)) return data(document, url, 'moved', moved.piece);
    if (usual !== null)
      return mayName(id, usual)
        ? addressOnly(url, shows(usual, id) ? 'another-model' : 'another-header')
        : null;
    return agreesOn(document, id) ? addressOnly(url, 'address') : null;
  },
  anchor(document) {
    const id = modelIdInUrl(document.location.href);
    const header = id === null ? null : headerInPlace(document, id, HEADER_KEYS);
    return id !== null && header !== null && shows(header, id) ? header.element : null;
  },
  subjectIn(url) {
    const id = modelIdInUrl(url);
    return id && `${id} ${revisionInUrl(url) ?? DEFAULT_BRANCH}`;
  },
  byAddress: (url) => (modelIdInUrl(url)?.includes('/') ? addressOnly(url, 'address') : null),
  isDark: (document) => document.documentElement.classList.contains('dark'),
};

/** A header is about a model when neither its data nor the name that it shows is another's. */
function isAbout({ element, piece }: Island, id: string): boolean {
  const names = [idOf(piece), idShownIn(element)];
  return names.every((name) => name === null || isSameId(name, id));
}

/** Whether what a reader sees of a header is this model's: the name that it shows, else its data. */
function shows(header: Island, id: string): boolean {
  const shown = idShownIn(header.element);
  return shown === null ? isAbout(header, id) : isSameId(shown, id);
}

/** An address of one part may be an owner's: it names a model only beside a header of that name, whose old id it is. */
const mayName = (id: string, { piece }: Island): boolean =>
  id.includes('/') || (idOf(piece)?.endsWith(`/${id}`) ?? false);

const addressOnly = (url: string, source: 'address' | 'another-model' | 'another-header'): PageData => ({
  kind: pageKindInUrl(url),
  url,
  source,
  pieces: {},
});

function data(document: Document, url: string, source: 'usual' | 'moved', header: PagePiece): PageData {
  const pieces: Record<string, PagePiece> = { [HEADER]: header };
  const kind = pageKindInUrl(url);
  if (kind === 'tree' || kind === 'blob') {
    for (const [name, keys] of Object.entries(FILES_ISLANDS)) {
      const piece = readIsland(document, name, keys);
      if (piece !== null) pieces[name] = piece;
    }
  }
  return { kind, url, source, pieces };
}
