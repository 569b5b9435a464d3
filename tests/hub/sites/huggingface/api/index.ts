import type { Call, Reply } from '../../../contract';
import { snapshotAt, splitRevision } from '../../../repository/revisions';
import { shelf } from '../repository/shelf';
import { errorReply, jsonReply, notVisible, redirectReply, revisionNotFound } from '../replies';
import { datasets } from '../subjects';
import { datasetInfo } from '../subjects/datasets';
import type { Subject } from '../subjects/contract';
import { commits, refs } from './commits';
import { encodePath, resolveCache } from './files';
import { DEFAULT_KEYS, modelInfo, securityRepoStatus } from './model-info';
import { listModels } from './models';
import { overview } from './owners';
import { pathsInfo, tree } from './tree';
import { readToken } from './xet';
import { expandOf, invalidExpand, isTrue } from './query';

/** Everything under /api. */
export function api(call: Call): Reply {
  const [kind = '', ...rest] = call.segments.slice(1);
  if (kind === 'models') return rest.length === 0 ? listModels(call) : model(call, ['models'], rest);
  if (kind === 'resolve-cache' && rest[0] === 'models')
    return model(call, ['resolve-cache', 'models'], rest.slice(1));
  if (kind === 'organizations' && rest[1] === 'overview') return overview(call, 'org', rest[0] ?? '');
  if (kind === 'users' && rest[1] === 'overview') return overview(call, 'user', rest[0] ?? '');
  if (kind === 'datasets') {
    const id = rest.join('/');
    const found = datasets.find((dataset) => dataset.id === id);
    return found ? jsonReply(call, datasetInfo(found)) : notVisible();
  }
  return errorReply(404, "Sorry, we can't find the page you are looking for.");
}

function model(call: Call, prefix: readonly string[], segments: readonly string[]): Reply {
  const located = shelf.locate(segments);
  if (!located) return notVisible();
  if ('redirect' in located) {
    return redirectReply(
      `/api/${[...prefix, ...located.redirect].map(encodePath).join('/')}${call.url.search}`,
    );
  }
  const { subject, rest } = located;
  if (prefix[0] === 'resolve-cache') return resolveCache(call, subject, rest);
  const [verb, ...args] = rest;
  switch (verb) {
    case undefined:
      return info(call, subject, 'main');
    case 'revision':
      return info(call, subject, splitRevision(args).revision);
    case 'tree':
      return tree(call, subject, args);
    case 'paths-info':
      return call.method === 'POST' ? pathsInfo(call, subject, args) : errorReply(404, 'Not found');
    case 'refs':
      return refs(call, subject);
    case 'commits':
      return commits(call, subject, args);
    case 'xet-read-token':
      return readToken(call);
    case 'scan':
      return scan(call, subject);
    default:
      return errorReply(404, 'Not found');
  }
}

function info(call: Call, subject: Subject, revision: string): Reply {
  const snapshot = snapshotAt(subject, revision);
  if (!snapshot) return revisionNotFound(revision);
  const expand = expandOf(call);
  const invalid = invalidExpand(expand);
  if (invalid) return invalid;
  const keys = expand.length > 0 ? expand : DEFAULT_KEYS;
  const options = { keys, blobs: isTrue(call, 'blobs'), securityStatus: isTrue(call, 'securityStatus') };
  return jsonReply(call, modelInfo(subject, snapshot, options), { 'x-repo-commit': snapshot.commit.id });
}

function scan(call: Call, subject: Subject): Reply {
  const snapshot = snapshotAt(subject, 'main');
  return snapshot ? jsonReply(call, securityRepoStatus(subject, snapshot)) : revisionNotFound('main');
}
