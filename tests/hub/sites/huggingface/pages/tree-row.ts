import { encodePath } from '../api/files';
import type { Entry } from '../repository/tree';
import type { ModelFile, PickleImport } from '../subjects/contract';
import { escape, icon, type Dialect } from './html';
import type { Place } from './tree';
import { bytes, time } from './words';

const VERDICTS = {
  plain: 'Safe',
  'safe-model': 'Safe',
  'safe-pickle': 'Safe',
  caution: 'Suspicious',
  unsafe: 'Unsafe',
  queued: 'Queued',
} as const;

/** One row of the file list. */
export function entryRow(
  dialect: Dialect,
  { subject, snapshot, revision, path: folder }: Place,
  entry: Entry,
): string {
  const { when, none } = dialect;
  const base = `/${subject.id}`;
  const rev = encodeURIComponent(revision);
  const href = encodePath(entry.path);
  const name = escape(folder === '' ? entry.path : entry.path.slice(folder.length + 1));
  const isFile = entry.type === 'file';
  const label = `<a class="group flex items-center truncate" href="${base}/${isFile ? 'blob' : 'tree'}/${rev}/${href}">${icon(isFile ? 'file' : 'folder')} <span class="truncate group-hover:underline">${name}</span></a>`;
  const size = isFile
    ? `<a class="group col-span-9 flex items-center justify-self-end truncate text-right font-mono size" title="Download file" download href="${base}/resolve/${rev}/${href}?download=true"><span class="truncate max-sm:text-xs">${bytes(entry.file.size)}</span> <div class="download-box">${icon('download')}</div></a>`
    : '<span class="size"></span>';
  const file = isFile ? entry.file : entry.newest;
  const commit = subject.commits[file.commit] ?? snapshot.commit;
  const link = `${base}/commit/${commit.id}`;
  return `<li class="grid-cols-24 relative grid h-10 place-content-center gap-x-3 border-t px-3 dark:border-gray-800"><div class="col-span-15 flex items-center md:col-span-10 name">${label} ${isFile ? when(0, scanButtons(dialect, entry.file)) : none}</div> ${size} <a class="col-span-8 hidden items-center font-mono text-sm text-gray-400 hover:underline md:flex commit" href="${link}"><span class="truncate">${escape(commit.title)}</span></a> <a class="col-span-4 hidden truncate text-right text-gray-400 md:block date" href="${link}">${time(commit.date)}</a></li>`;
}

function scanButtons({ when, none }: Dialect, { scan }: ModelFile): string {
  const verdict = `<div class="sm:relative ml-1.5"><button class="scan scan-${scan.kind}">${icon('shield')} <span class="mr-0.5 max-sm:hidden">${VERDICTS[scan.kind]}</span></button></div>`;
  const imports = 'imports' in scan ? when(0, pickleButton(scan.imports)) : none;
  return `${verdict} ${imports}`;
}

function pickleButton(imports: readonly PickleImport[]): string {
  const items = imports
    .map(({ module, name }) => `<li><span>&quot;${escape(module)}.${escape(name)}&quot;</span></li>`)
    .join('');
  return `<div class="sm:relative ml-1"><span class="peer" tabindex="0"><button title="Pickle imports detected" class="scan">${icon('card')}<div class="hidden lg:block">pickle</div></button></span> <div role="tooltip" class="tooltip"><h4>Detected Pickle imports (${imports.length})</h4><ul class="font-mono">${items}</ul></div></div>`;
}
