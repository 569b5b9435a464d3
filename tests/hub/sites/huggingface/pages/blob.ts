import { encodePath } from '../api/files';
import { whole } from '../../../content/source';
import type { Call, Reply } from '../../../contract';
import { modelHeader } from './header';
import { escape, icon, type Dialect } from './html';
import { document } from './layout';
import type { Place } from './tree';
import { crumbs, lastCommit, viewerHeader } from './viewer';
import { bytes } from './words';

const LARGEST_SHOWN = 200_000;

/** /{id}/blob/{revision}/{path}: one file. */
export function blobPage(call: Call, dialect: Dialect, place: Place): Reply | undefined {
  const { subject, snapshot, revision, path } = place;
  const file = snapshot.files.find((candidate) => candidate.path === path);
  if (!file) return undefined;
  const at = `${encodeURIComponent(revision)}/${encodePath(path)}`;
  const links = `<div class="blob-bar"><a href="/${subject.id}/raw/${at}">raw</a> <a download href="/${subject.id}/resolve/${at}?download=true">${icon('download')} download</a> <a href="/${subject.id}/commits/${at}">history</a> <span>${bytes(file.size)}</span></div>`;
  const pointer = file.lfs
    ? `<div class="lfs"><p>This file is stored with Xet. It is too big to display, but you can still <a download href="/${subject.id}/resolve/${at}?download=true">download</a> it.</p><h3>Large File Pointer Details</h3><ul class="font-mono"><li><strong>SHA256:</strong> ${file.lfs.oid}</li><li><strong>Pointer size:</strong> ${file.lfs.pointerSize} Bytes</li><li><strong>Size of remote file:</strong> ${bytes(file.size)}</li></ul></div>`
    : `<pre class="blob"><code>${file.size > LARGEST_SHOWN ? '' : escape(whole(file.source).toString('utf8'))}</code></pre>`;
  const view = `<section class="pt-8 border-gray-100 col-span-full">${viewerHeader(dialect, place, 'blob', crumbs(place))} ${lastCommit(dialect, place)} <div class="blob-box">${links}${pointer}</div></section>`;
  const main = `${modelHeader(dialect, subject, 'files')} <div class="container relative flex flex-col w-full mb-16">${view}</div>`;
  const title = `${path} · ${subject.id} at ${revision}`;
  return document(call, dialect, { kind: 'ViewerBlobPage', title, path: `/${subject.id}/blob/${at}`, main });
}
