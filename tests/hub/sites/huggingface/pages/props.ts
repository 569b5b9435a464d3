import { logOf } from '../../../repository/revisions';
import type { Generation, JsonObject, Owner, Snapshot, Subject } from '../subjects/contract';
import { tagObjects } from '../subjects/tags';

/** Stands for what a signed-in page carries and what nobody but the hub may read. */
const AUTH_LIGHT = { csrfToken: 'replica-csrf-canary', user: 'reader', email: 'reader@example.org' };

/** `ModelHeader.author` */
export function authorProps(owner: Owner, generation: Generation): JsonObject {
  const { _id, avatarUrl, fullname, name, type } = owner;
  const flags = { isHf: owner.isHf ?? false, isHfAdmin: false, isMod: false };
  if (type === 'user') {
    return {
      _id,
      avatarUrl,
      fullname,
      name,
      type,
      isPro: owner.isPro ?? false,
      ...flags,
      followerCount: owner.followerCount,
    };
  }
  const plan =
    generation === 'svelte4'
      ? { isEnterprise: owner.plan === 'enterprise' }
      : owner.plan
        ? { plan: owner.plan }
        : {};
  return {
    _id,
    avatarUrl,
    fullname,
    name,
    type,
    ...flags,
    ...plan,
    followerCount: owner.followerCount,
    isUserFollowing: false,
  };
}

/** `ModelHeader.model`, the same object on model, tree and blob pages. */
export function modelProps(subject: Subject, generation: Generation): JsonObject {
  const { cardData, config, safetensors, gguf, doi, files } = subject;
  const newer = generation === 'svelte5';
  const weights = files.filter((file) => file.path.endsWith('.safetensors'));
  const licence = files.find((file) => /^LICEN[CS]E(\.\w+)?$/.test(file.path));
  return {
    author: subject.owner.name,
    ...(Object.keys(cardData).length > 0 ? { cardData } : {}),
    cardExists: subject.card !== '',
    ...(Object.keys(config).length > 0 ? { config } : {}),
    createdAt: subject.createdAt,
    discussionsDisabled: false,
    ...(newer ? { discussionsSorting: 'recently-created' } : {}),
    downloads: subject.downloads,
    downloadsAllTime: subject.downloadsAllTime,
    id: subject.id,
    isLikedByUser: false,
    availableInferenceProviders: [],
    ...(newer ? { showHuggingChatEntry: false } : {}),
    inference: '',
    lastModified: subject.lastModified,
    likes: subject.likes,
    ...(subject.pipelineTag === undefined ? {} : { pipeline_tag: subject.pipelineTag }),
    ...(subject.libraryName === undefined ? {} : { library_name: subject.libraryName }),
    librariesOther: [],
    trackDownloads: true,
    'model-index': null,
    ...(newer ? { evalResults: [] } : {}),
    private: false,
    repoType: 'model',
    gated: subject.gated,
    ...(newer ? {} : { pwcLink: { error: "Unknown error, can't generate link to Papers With Code." } }),
    tags: subject.tags,
    tag_objs: tagObjects(subject.tags, subject.missingDatasets).map((tag) => ({ ...tag })),
    transformersInfo: { auto_model: 'AutoModel' },
    widgetData: [{ text: 'Hi, what can you help me with?' }],
    ...(safetensors
      ? {
          safetensors: {
            ...safetensors,
            ...(newer ? { totalFileSize: weights.reduce((sum, { size }) => sum + size, 0) } : {}),
          },
        }
      : {}),
    ...(gguf
      ? { gguf, ggufFilePaths: files.map((file) => file.path).filter((path) => path.endsWith('.gguf')) }
      : {}),
    ...(doi ? { doi } : {}),
    hasBlockedOids: false,
    region: 'us',
    isQuantized: 'quantization_config' in config,
    ...(newer && licence ? { licenseFilePath: licence.path } : {}),
    ...(newer ? {} : { xetEnabled: false }),
  };
}

/** All of `ModelHeader`'s props. */
export function headerProps(
  subject: Subject,
  activeTab: 'modelCard' | 'files',
  generation: Generation,
): JsonObject {
  return {
    activeTab,
    author: authorProps(subject.owner, generation),
    authLight: AUTH_LIGHT,
    canReadRepoSettings: false,
    canWriteRepoContent: false,
    canDisable: false,
    model: modelProps(subject, generation),
    discussionsStats: subject.discussions,
    query: {},
    inferenceContextData: { billableEntities: [], entityName2Providers: {} },
    ...(generation === 'svelte5' ? { hasQuantizations: true, copyToBucketNamespaces: [] } : {}),
  };
}

export function mainHeaderProps(generation: Generation): JsonObject {
  const newer = generation === 'svelte5' ? { canCreateKernels: false } : {};
  return { classNames: '', isWide: false, isZh: false, ...newer, isPro: false, authLight: AUTH_LIGHT };
}

/** `ViewerHeader`'s props, with the commit that each branch points at. */
export function viewerProps(
  subject: Subject,
  snapshot: Snapshot,
  revision: string,
  view: 'tree' | 'blob',
): JsonObject {
  const { branches, tags, converts } = subject.refs;
  const { _id, name, avatarUrl } = subject.owner;
  return {
    canWrite: false,
    canCreateDiscussion: true,
    context: { repo: { name: subject.id, type: 'model' }, rev: revision },
    contributors: [{ _id, user: name, avatar: avatarUrl }],
    numCommits: logOf(subject, snapshot).length,
    refs: { branches: branches.map(copy), tags: tags.map(copy), converts: converts.map(copy) },
    showCaptcha: true,
    view,
  };
}

/** `LastCommit`'s props. */
export function lastCommitProps(subject: Subject, { commit }: Snapshot): JsonObject {
  const { author } = commit;
  return {
    commitLast: {
      date: commit.date,
      ...(commit.verified ? { verified: 'verified' } : {}),
      subject: commit.title,
      authors: [{ _id: author._id, avatar: author.avatarUrl, isHf: false, user: author.name }],
      commit: { id: commit.id, parentIds: commit.parentIds },
      title: commit.title,
    },
    repo: { name: subject.id, type: 'model' },
  };
}

const copy = (ref: { name: string; ref: string; targetCommit: string }): JsonObject => ({ ...ref });
