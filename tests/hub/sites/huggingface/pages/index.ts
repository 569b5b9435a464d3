import { encodePath } from '../api/files';
import type { Call, Reply } from '../../../contract';
import { snapshotAt, splitRevision } from '../../../repository/revisions';
import { shelf } from '../repository/shelf';
import { redirectReply } from '../replies';
import type { Generation, Subject } from '../subjects/contract';
import { blobPage } from './blob';
import { datasetPage } from './dataset';
import { dialectOf, type Dialect } from './html';
import { homePage, modelsJson, modelsPage, ownerPage } from './lists';
import { modelPage } from './model';
import { notFoundPage } from './not-found';
import { treePage } from './tree';

/** Every HTML page of the hub, and /models-json. */
export function page(call: Call): Reply {
  const generation = asked(call);
  const dialect = dialectOf(generation ?? 'svelte5');
  const [first, ...rest] = call.segments;
  const found =
    first === undefined
      ? homePage(call, dialect)
      : first === 'models' && rest.length === 0
        ? modelsPage(call, dialect)
        : first === 'models-json'
          ? modelsJson(call)
          : first === 'datasets'
            ? datasetPage(call, dialect, rest.join('/'))
            : (modelPages(call, generation) ??
              (rest.length === 0 ? ownerPage(call, dialect, first) : undefined));
  return found ?? notFoundPage(call, dialect);
}

function modelPages(call: Call, generation: Generation | undefined): Reply | undefined {
  const located = shelf.locate(call.segments);
  if (!located) return undefined;
  if ('redirect' in located)
    return redirectReply(`/${located.redirect.map(encodePath).join('/')}${call.url.search}`);
  const { subject, rest } = located;
  const dialect = dialectOf(generation ?? subject.generation);
  const [verb, ...args] = rest;
  if (verb === undefined) return modelPage(call, dialect, subject);
  return verb === 'tree' || verb === 'blob' ? filePages(call, dialect, subject, verb, args) : undefined;
}

function filePages(
  call: Call,
  dialect: Dialect,
  subject: Subject,
  verb: 'tree' | 'blob',
  args: readonly string[],
): Reply | undefined {
  const { revision, path } = splitRevision(args);
  const snapshot = snapshotAt(subject, revision);
  if (!snapshot) return undefined;
  const place = { subject, snapshot, revision, path };
  return verb === 'tree' ? treePage(call, dialect, place) : blobPage(call, dialect, place);
}

function asked(call: Call): Generation | undefined {
  const generation = call.url.searchParams.get('generation');
  return generation === 'svelte4' || generation === 'svelte5' ? generation : undefined;
}
