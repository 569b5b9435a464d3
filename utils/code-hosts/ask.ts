import { staysInPlace } from '../bytes/address';
import { readLimited } from '../bytes/read-limited';
import type { CodeHostAnswer } from './contract';
import { github } from './github';

/** Bytes. A tree of 100,000 names, as many as GitHub gives, comes to some 30 MB; a training repository's to far less. */
const ANSWER_LIMIT = 8_000_000;

const HEADERS = ['retry-after', 'x-ratelimit-remaining'] as const;

/**
 * GitHub's answer to a path of its API, of this origin even after a redirect (it renames repositories); null for none.
 * Asked from a page whose own policy lists GitHub: the background's does not, so that no hub can send it there.
 */
export async function askGithub(path: string, fetcher: typeof fetch): Promise<CodeHostAnswer | null> {
  const url = github.apiOrigin + path;
  if (!staysInPlace(url) || new URL(url).origin !== github.apiOrigin) return null;
  try {
    const response = await fetcher(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      headers: { accept: 'application/json' },
    });
    const elsewhere = response.url !== '' && new URL(response.url).origin !== github.apiOrigin;
    const bytes = elsewhere ? null : await readLimited(response, ANSWER_LIMIT);
    if (bytes === null) return null;
    const headers = HEADERS.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    return {
      status: response.status,
      headers: Object.fromEntries(headers),
      text: new TextDecoder().decode(bytes),
    };
  } catch {
    return null;
  }
}
