import type { Facts } from '../facts/facts';
import { valueOf } from '../model/slot';
import { shown } from '../names/shown';
import { defaultLoad, type Loading } from './default-load';
import type { LoaderRisk } from './loader';

/** How to load a subject safely: Python to copy, or that the library has no safe way. */
export type SafeLoad =
  { readonly kind: 'snippet'; readonly code: string } | { readonly kind: 'none'; readonly library: string };

/** Classes of which no option keeps the load from running what the repository says (facts/LOADERS §3). */
const NO_SAFE_WAY: ReadonlySet<LoaderRisk> = new Set<LoaderRisk>([
  'pickle-always',
  'pickle-usual',
  'config-code',
  'implicit-trust',
  'code-package',
]);

/**
 * Python that loads this subject at its commit with its library's safe options. Null where the library is not known, or
 * nothing is to be said: no commit, no file, no snippet. It runs nothing by itself, and names come in as literals.
 */
export function safeLoad(of: Loading & Pick<Facts, 'revision'>): SafeLoad | null {
  const { loader, opened, files } = defaultLoad(of);
  const library = valueOf(of.library);
  if (loader === null || library === null) return null;
  if (loader.snippet === undefined)
    return NO_SAFE_WAY.has(loader.risk) && files.length > 0
      ? { kind: 'none', library: shown(library) }
      : null;
  const commit = valueOf(of.revision)?.commit ?? null;
  const id = of.subject?.id;
  const [first] = files;
  if (commit === null || id === undefined || first === undefined) return null;
  const safetensors = [...opened.values()].some(({ as }) => as === 'safetensors');
  const values: Readonly<Record<string, string>> = { id, commit, file: first.path };
  const code = loader.snippet
    .replaceAll(/\[\[(.*?)\]\]/g, safetensors ? '$1' : '')
    .replaceAll(/\{(id|commit|file)\}/g, (_, name: string) => literal(values[name] ?? ''));
  return { kind: 'snippet', code };
}

/** A Python literal of a hostile text: JSON's escapes are Python's, but for letters that JSON writes as two halves. */
const literal = (text: string): string =>
  JSON.stringify(text).replaceAll(/[^\x20-\x7e]/gu, (letter) => {
    const code = (letter.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
