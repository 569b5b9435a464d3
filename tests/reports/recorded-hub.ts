import { list, record, text } from '../../utils/hubs/read';

/** A model as saved files tell it. */
export interface RecordedModel {
  readonly id: string;
  /** The API's answer to its name. */
  readonly info: Readonly<Record<string, unknown>>;
  /** Texts of its repository by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Null: what branches it has was not recorded. */
  readonly branches: readonly string[] | null;
}

/** Models and datasets as saved files tell them; what is not among them is not found. */
export interface RecordedHub {
  readonly models: ReadonlyMap<string, RecordedModel>;
  readonly datasets: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** A `fetch` that answers from saved files as the hub would, and asks nothing for real. */
export function recordedHubFetch(hub: RecordedHub): typeof fetch {
  return async (input) => {
    const { pathname, searchParams } = new URL(input instanceof Request ? input.url : String(input));
    const path = decodeURIComponent(pathname);
    if (path === '/api/models') return json(found(hub, searchParams));
    const dataset = hub.datasets.get(path.replace(/^\/api\/datasets\//, ''));
    if (dataset !== undefined) return json(dataset);
    const [, id = '', rest = ''] =
      /^(?:\/api\/models)?\/([^/]+(?:\/[^/]+)??)(\/(?:raw|revision|refs).*)?$/.exec(path) ?? [];
    const model = hub.models.get(id);
    return (model && answer(model, rest, path.startsWith('/api/'))) ?? missing();
  };
}

function answer(
  { info, texts, branches }: RecordedModel,
  rest: string,
  isApi: boolean,
): Response | undefined {
  if (isApi && (rest === '' || rest.startsWith('/revision/'))) return json(info);
  if (isApi && rest === '/refs' && branches !== null)
    return json({ branches: branches.map((name) => ({ name, ref: `refs/heads/${name}` })), tags: [] });
  const content = texts.get(/^\/raw\/[^/]+\/(.+)$/.exec(rest)?.[1] ?? '');
  return content === undefined || isApi
    ? undefined
    : new Response(content, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** The list of models by the tag of their base, or by their owner and a part of their name. */
function found({ models }: RecordedHub, asked: URLSearchParams): readonly object[] {
  const base = asked.get('filter')?.toLowerCase();
  const owner = asked.get('author')?.toLowerCase();
  const part = asked.get('search')?.toLowerCase() ?? '';
  return [...models.values()].flatMap(({ id, info }) => {
    const tags = list(info.tags).flatMap((tag) => text(tag)?.toLowerCase() ?? []);
    const fits =
      base === undefined
        ? id.toLowerCase().startsWith(`${owner ?? ''}/`) && id.toLowerCase().includes(part)
        : tags.some((tag) => tag === base || tag.replace(/:[a-z]+:/, ':') === base);
    return fits ? [{ id, tags: record(info)?.tags ?? [] }] : [];
  });
}

const json = (value: unknown): Response => Response.json(value);
const missing = (): Response => Response.json({ error: 'Not found' }, { status: 404 });
