import type { Call, Reply } from '../../contract';
import type { JsonObject } from '../../content/text';
import { shelf } from './shelf';
import type { ToyModel } from './subjects';

/** Headers of every answer of the API. */
export const API_HEADERS: Readonly<Record<string, string>> = { 'x-toyhub': '1' };

export const jsonReply = (value: JsonObject, status = 200): Reply => ({
  status,
  headers: { ...API_HEADERS, 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** What page and API tell of a model; the files are the API's alone. */
export const record = ({ id, commit, license }: ToyModel): JsonObject => ({
  id,
  commit,
  license,
  owner: { name: id.slice(0, id.indexOf('/')), organisation: true, since: '2021-04-01' },
});

/** GET /api/models/{owner}/{name} */
export function api({ segments }: Call): Reply {
  const [, kind, ...rest] = segments;
  const located = kind === 'models' ? shelf.locate(rest) : undefined;
  if (located === undefined || 'redirect' in located) return jsonReply({ error: 'no such model' }, 404);
  const { subject } = located;
  const files = subject.files.map(({ path, source, sha256 }) => ({ path, bytes: source.size, sha256 }));
  return jsonReply({ ...record(subject), files });
}
