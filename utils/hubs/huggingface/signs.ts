import { isSameId, modelIdInUrl } from './ids';

const MODEL_PAGES = ['ModelPage', 'ViewerIndexTreePage', 'ViewerBlobPage'];

/**
 * Whether anything on a page without a readable header agrees that it shows the model its address names: the body's
 * class, title, canonical address, or a link to the model's own files. An address of one part may be an owner's page,
 * whose canonical address and title would agree too.
 */
export function agreesOn(document: Document, id: string): boolean {
  const { classList } = document.body;
  if (MODEL_PAGES.some((name) => classList.contains(name))) return true;
  if (!id.includes('/') || failedToLoad(document)) return false;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const shared = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  return (
    document.title.includes(id) ||
    [canonical, shared].some((address) => names(address, id)) ||
    document.querySelector(`a[href*="/${id}/tree/"]`) !== null
  );
}

function names(address: string | undefined, id: string): boolean {
  const named = address !== undefined && URL.canParse(address) ? modelIdInUrl(address) : null;
  return named !== null && isSameId(named, id);
}

/** A page of an error repeats its address in canonical links. Where nothing tells, the page counts as loaded. */
function failedToLoad({ defaultView }: Document): boolean {
  const [load] = defaultView?.performance?.getEntriesByType?.('navigation') ?? [];
  return ((load as PerformanceNavigationTiming | undefined)?.responseStatus ?? 0) >= 400; // of this type by its name
}
