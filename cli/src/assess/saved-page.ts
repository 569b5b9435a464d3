import { readDocument } from '../../../scripts/lib/page';
import type { Facts } from '../../../utils/facts/facts';
import { decode, pageOf } from '../../../utils/hubs/index';
import { UsageError } from '../exit';

/** The facts in a saved page, or why there are none. Throws `UsageError` where nothing can read pages. */
export function savedPage(path: string, url: string): Facts | string {
  const page = pageOf(url);
  if (page === null) return 'no hub we know has this address';
  const data = page.pick(documentAt(path, url), url);
  return (data && decode(data, Date.now())) ?? 'the page shows no model';
}

function documentAt(path: string, url: string): Document {
  try {
    return readDocument(path, url);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'MODULE_NOT_FOUND')
      throw new UsageError('--page takes a browser’s parser: npm install jsdom beside plimsoll');
    if (code === 'ENOENT') throw new UsageError(`--page ${path} does not exist`);
    throw error;
  }
}
