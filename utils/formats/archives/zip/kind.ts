import type { ZipEntry } from './archive';

/** What an archive is for its loader, by its members' names: loaders look for these. */
export type ZipKind =
  'keras' | 'torchscript' | 'torch-package' | 'torch-zip' | 'npz' | 'skops' | 'wheel' | 'jar' | 'zip';

export function zipKind(entries: readonly ZipEntry[]): ZipKind {
  const names = entries.map(({ name }) => name.replaceAll('\\', '/'));
  const some = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (names.includes('config.json') && some(/^(metadata\.json|model\.weights\.(h5|npz))$/)) return 'keras';
  if (some(/(^|\/)\.data\/extern_modules$/)) return 'torch-package';
  if (some(/(^|\/)constants\.pkl$/) && some(/(^|\/)code\//)) return 'torchscript';
  if (some(/(^|\/)(data|constants)\.pkl$/)) return 'torch-zip';
  if (names.includes('schema.json')) return 'skops';
  if (names.length > 0 && names.every((name) => name.endsWith('.npy'))) return 'npz';
  if (some(/\.dist-info\/WHEEL$/)) return 'wheel';
  if (names.includes('META-INF/MANIFEST.MF') && some(/\.class$/)) return 'jar';
  return 'zip';
}
