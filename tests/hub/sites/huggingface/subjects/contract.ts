import type { ByteSource } from '../../../content/source';
import type { JsonObject } from '../../../content/text';
import type { Refs } from '../../../repository/contract';

export type { Json, JsonObject } from '../../../content/text';

/** An account that publishes models, as the hub describes it. */
export interface Owner {
  _id: string;
  name: string;
  fullname: string;
  type: 'org' | 'user';
  avatarUrl: string;
  followerCount: number;
  createdAt: string;
  plan?: 'team' | 'enterprise' | 'academia';
  isVerified?: boolean;
  isPro?: boolean;
  isHf?: boolean;
  details?: string;
}

export interface PickleImport {
  module: string;
  name: string;
  safety: 'innocuous' | 'suspicious' | 'dangerous';
}

/** What the hub's scanners say of one file, before it is written out in the hub's own shape. */
export type Scan =
  | { kind: 'plain' }
  | { kind: 'safe-model'; label: string }
  | { kind: 'safe-pickle'; imports: readonly PickleImport[] }
  | { kind: 'caution'; imports: readonly PickleImport[] }
  | { kind: 'unsafe'; imports: readonly PickleImport[]; virus?: string }
  | { kind: 'queued' };

export interface Commit {
  id: string;
  title: string;
  message: string;
  date: string;
  author: Owner;
  verified: boolean;
  parentIds: readonly string[];
}

/** One file at one commit, with the hashes the hub would show for its bytes. */
export interface ModelFile {
  path: string;
  size: number;
  oid: string;
  lfs?: { oid: string; size: number; pointerSize: number };
  xetHash?: string;
  scan: Scan;
  /** Position of the commit that wrote it, in the subject's list of commits, oldest first. */
  commit: number;
  source: ByteSource;
}

/** Files as they stand at one commit. */
export interface Snapshot {
  commit: Commit;
  files: readonly ModelFile[];
}

export type Generation = 'svelte4' | 'svelte5';

/** A model repository of the replica hub. */
export interface Subject {
  /** What this subject shows, in a few words. */
  title: string;
  id: string;
  _id: string;
  /** Former ids, each answered with a redirect. */
  formerIds: readonly string[];
  owner: Owner;
  generation: Generation;
  createdAt: string;
  lastModified: string;
  gated: false | 'auto' | 'manual';
  downloads: number;
  downloadsAllTime: number;
  likes: number;
  cardData: JsonObject;
  config: JsonObject;
  tags: readonly string[];
  pipelineTag?: string;
  libraryName?: string;
  /** Datasets named by the card that do not exist on the hub. */
  missingDatasets: readonly string[];
  safetensors?: { parameters: Readonly<Record<string, number>>; total: number; sharded: boolean };
  gguf?: { total: number; architecture: string; context_length: number };
  doi?: { id: string; commit: string };
  /** The card's text after the front matter. */
  card: string;
  files: readonly ModelFile[];
  /** Oldest first; the last is the head of main. */
  commits: readonly Commit[];
  snapshots: ReadonlyMap<string, Snapshot>;
  refs: Refs;
  scansDone: boolean;
  discussions: { open: number; closed: number; total: number };
}
