import { namedOnHub } from '../hubs/sites';
import type { CardLinkKind } from '../facts/card';
import { URL_LIMIT } from './limits';
import { isModelName } from './statements/model-names';

export interface Address {
  /** Always https. */
  readonly url: string;
  readonly kind: CardLinkKind;
  /** `owner/name` on its host, an arXiv id; null when it has none. */
  readonly id: string | null;
}

type Reading = { readonly kind: CardLinkKind; readonly id: string | null };
type Host = (path: readonly string[]) => Reading;

const OTHER: Reading = { kind: 'other', id: null };
const SEGMENT = /^[\w.-]{1,100}$/;
const ARXIV = /(?:^|\/|arxiv\.)(\d{4}\.\d{4,5})(?:v\d{1,2})?(?:\.pdf)?$/i;
const LICENSE_FILE = /(?:^|[/_-])(?:licen[cs]e|copying|use[-_]?policy|terms)(?:[-_.\w]*)$/i;

/** First parts of a code host's path that are no owner. */
const CODE_PAGES: ReadonlySet<string> = new Set(
  'features topics sponsors user-attachments orgs apps marketplace search'.split(' '),
);

const named = (kind: CardLinkKind, [owner = '', name = '']: readonly string[]): Reading =>
  SEGMENT.test(owner) && SEGMENT.test(name) ? { kind, id: `${owner}/${name.replace(/\.git$/, '')}` } : OTHER;

/** What a hub's own address names, in a card's terms: a licence's file below a model is a licence. */
function onHub(url: URL): Reading | null {
  const thing = namedOnHub(url);
  if (thing === null) return null;
  if (thing === 'another-page') return legacy(url);
  const { kind, id, below } = thing;
  // The viewer of a data set without an owner.
  if (kind === 'dataset' && id.endsWith('/viewer')) return { kind, id: id.slice(0, -'/viewer'.length) };
  if (kind === 'paper') return { kind, id: ARXIV.exec(id)?.[1] ?? null };
  return { kind: kind === 'model' && LICENSE_FILE.test(below.join('/')) ? 'license' : kind, id };
}

/** The oldest models of the hub have no owner: `gpt2`. */
function legacy({ pathname }: URL): Reading {
  const [name = '', ...below] = pathname.split('/').filter((part) => part !== '');
  return below.length === 0 && isModelName(name) ? { kind: 'model', id: name } : OTHER;
}

const code: Host = (path) => {
  if (CODE_PAGES.has(path[0] ?? '')) return OTHER;
  const repository = named('code', path);
  return repository.id !== null && LICENSE_FILE.test(path.slice(2).join('/'))
    ? { kind: 'license', id: repository.id }
    : repository;
};

const arxiv: Host = (path) => ({ kind: 'paper', id: ARXIV.exec(path.join('/'))?.[1] ?? null });
const paper: Host = (path) => ({ kind: 'paper', id: ARXIV.exec(path.join('/'))?.[1] ?? null });
const log: Host = (path) => ({ kind: 'experiment-log', id: named('experiment-log', path).id });
const license: Host = () => ({ kind: 'license', id: null });
const under: Host = ([first = '', ...rest]) => {
  if (first === 'datasets') return named('dataset', rest);
  return first === 'models' ? named('model', rest) : OTHER;
};

const HOSTS: ReadonlyMap<string, Host> = new Map([
  ...[
    'github.com',
    'gitlab.com',
    'gitee.com',
    'bitbucket.org',
    'codeberg.org',
    'raw.githubusercontent.com',
  ].map((name) => [name, code] as const),
  ...['arxiv.org', 'browse.arxiv.org', 'ar5iv.org', 'alphaxiv.org'].map((name) => [name, arxiv] as const),
  ...'aclanthology.org aclweb.org openreview.net dl.acm.org papers.nips.cc proceedings.neurips.cc proceedings.mlr.press doi.org dx.doi.org ieeexplore.ieee.org semanticscholar.org biorxiv.org medrxiv.org openaccess.thecvf.com isca-speech.org jmlr.org'
    .split(' ')
    .map((name) => [name, paper] as const),
  ...['modelscope.cn', 'kaggle.com'].map((name) => [name, under] as const),
  ...[
    'wandb.ai',
    'api.wandb.ai',
    'tensorboard.dev',
    'comet.com',
    'comet.ml',
    'app.clear.ml',
    'app.neptune.ai',
  ].map((name) => [name, log] as const),
  ...['creativecommons.org', 'opensource.org', 'choosealicense.com', 'spdx.org', 'licenses.ai'].map(
    (name) => [name, license] as const,
  ),
]);

/** Where a link of a card leads; null for what is no web address (anchors, mail, paths, scripts). */
export function readAddress(text: string): Address | null {
  if (text.length > URL_LIMIT || !/^https?:\/\//i.test(text)) return null;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (url.username !== '' || url.password !== '') return null;
  url.protocol = 'https:';
  const host = url.hostname.replace(/^www\./, '');
  const path = url.pathname.split('/').filter((part) => part !== '');
  const read = onHub(url) ?? HOSTS.get(host)?.(path) ?? byPath(path);
  return { url: url.href, ...read };
}

/** On a host that is not known: what the path's last part says. */
function byPath(path: readonly string[]): Reading {
  const last = path.at(-1) ?? '';
  if (LICENSE_FILE.test(last) || path[0] === 'licenses') return { kind: 'license', id: null };
  if (/(?:paper|report)[\w.-]*\.pdf$/i.test(last)) return { kind: 'paper', id: null };
  return OTHER;
}
