import type { Call, Reply } from '../../../contract';
import { errorReply, jsonReply } from '../replies';
import { subjects } from '../subjects';
import type { Owner } from '../subjects/contract';
import { owners } from '../subjects/owners';

const all: readonly Owner[] = Object.values(owners);

/** The account of a name, whatever its letter case. */
export function findOwner(name: string): Owner | undefined {
  return all.find((owner) => owner.name.toLowerCase() === name.toLowerCase());
}

/** GET /api/organizations/{name}/overview and /api/users/{name}/overview */
export function overview(call: Call, type: Owner['type'], name: string): Reply {
  const owner = findOwner(name);
  if (owner?.type !== type) {
    return errorReply(404, type === 'org' ? 'This organization does not exist' : 'This user does not exist');
  }
  const numModels = subjects.filter((subject) => subject.owner === owner).length;
  const counts = { numModels, numSpaces: 0, numDatasets: 0, numPapers: 0, numFollowers: owner.followerCount };
  const shared = {
    _id: owner._id,
    avatarUrl: owner.avatarUrl,
    fullname: owner.fullname,
    ...counts,
    type: owner.type,
  };
  if (type === 'org') {
    return jsonReply(call, {
      ...shared,
      name: owner.name,
      details: owner.details ?? '',
      isVerified: owner.isVerified ?? false,
      ...(owner.plan === undefined ? {} : { plan: owner.plan }),
      isEnterprise: owner.plan === 'enterprise',
      numUsers: 7,
    });
  }
  return jsonReply(call, {
    ...shared,
    user: owner.name,
    isPro: owner.isPro ?? false,
    createdAt: owner.createdAt,
    numDiscussions: 1,
    numUpvotes: 0,
    numLikes: 3,
    numFollowing: 2,
    orgs: [],
  });
}
