import { failureOfStatus, isOwnHost, onlyRetryAfter } from '../../../../../utils/hubs/answers';
import type { FactsUpdate } from '../../../../../utils/facts/facts';
import type { CollectRequest, HubApi } from '../../../../../utils/hubs/contract';
import { emptyFacts } from '../../../../../utils/facts/empty-facts';
import { record } from '../../../../../utils/hubs/read';
import { collected, failed, type Source } from '../../../../../utils/model/slot';
import type { Subject } from '../../../../../utils/model/subject';
import { recordFacts, subjectOf } from './facts';
import { toyhub } from './hub';
import { filePage, fileUrl, rawUrl } from './site';

const README = 'README.md';
/** Bytes; its cards are a few lines. */
const README_LIMIT = 100_000;

const textUrl = (subject: Subject, path: string): string | null =>
  path === README ? rawUrl(subject, path) : null;

export const toyhubApi: HubApi = {
  hub: toyhub,
  decode({ url, pieces }, at) {
    const piece = pieces.record;
    const model = piece?.state === 'read' ? piece.props : null;
    const subject = subjectOf(model);
    if (model === null || subject === null) return null;
    const source: Source = { kind: 'page', url, path: '' };
    return { ...emptyFacts(subject, 'not-offered-by-hub'), ...recordFacts(model, source, at) };
  },
  fileUrl,
  filePage,
  mayRead: (url) => isOwnHost(toyhub, url),
  countsAsDownload: () => false,
  failureOf: failureOfStatus,
  rateLimit: onlyRetryAfter,
  textUrl,
  async *collect(request) {
    const { facts, apiOrigin, ask, now } = request;
    const path = `/api/models/${facts.subject.id}`;
    const source: Source = { kind: 'api', url: apiOrigin + path, path: '' };
    const answer = await ask(path);
    const model = answer.ok ? record(answer.json) : null;
    const subject = subjectOf(model);
    if (model === null || subject === null) {
      yield { files: failed(answer.ok ? 'unreadable' : answer.failure, source, now()) };
      return;
    }
    yield { subject, ...recordFacts(model, source, now()) };
    yield await readCard(request, subject);
  },
  // Its records link nothing.
  async *collectLinked() {},
};

async function readCard({ askText, texts, now }: CollectRequest, subject: Subject): Promise<FactsUpdate> {
  const url = rawUrl(subject, README);
  const source: Source = { kind: 'file', url, path: '' };
  if (texts.card === undefined) return {};
  const answer = await askText(url, README_LIMIT);
  return {
    cardReading: answer.ok
      ? collected(await texts.card(answer.text, subject.id), source, now())
      : failed(answer.failure, source, now()),
  };
}
