import type { CardReading } from './card';
import type {
  CodeRepositoryFact,
  Gate,
  LicenseTextFact,
  LinkedDatasetFact,
  LookUp,
  RefsFact,
  CompanionFact,
} from './linked';
import type { ChangesFact, CommitsFact } from './history';
import type { InspectedFile } from './inspection';
import type { ChildrenFact, TensorComparison } from './lineage';
import type { SignatureFact } from './signature';
import type { CommitId, Sha256, Subject } from './subject';
import type { Slot } from './slot';

export type {
  CodeRepositoryFact,
  LicenseTextFact,
  LinkedDatasetFact,
  LookUp,
  RefsFact,
  CompanionFact as SiblingFact,
} from './linked';

/** Which revision is meant: what was asked for, and the commit it stands for when known. */
export interface RevisionFact {
  readonly requested: string;
  readonly kind: 'commit' | 'branch' | 'tag' | 'pull-request' | 'unknown';
  readonly commit: CommitId | null;
}

export interface PublisherFact {
  readonly name: string;
  readonly displayName: string;
  readonly kind: 'organisation' | 'user' | 'unknown';
  readonly followers: number | null;
}

export interface LicenseFact {
  /** Identifiers as declared, lower-cased; empty when none is declared. */
  readonly ids: readonly string[];
  readonly name: string | null;
  readonly link: string | null;
  /** Path of a licence file in the repository, as the hub found it. */
  readonly file: string | null;
}

export interface AccessFact {
  readonly gated: Gate;
  readonly private: boolean;
  readonly disabled: boolean;
  /** What the gate asks a reader to agree to, shortened; null when there is no gate or no text. */
  readonly terms: string | null;
}

export interface ArchitectureFact {
  readonly modelType: string | null;
  readonly classes: readonly string[];
}

/** Code of the repository that a default load would import. */
export interface CustomCodeFact {
  /** The hub's `custom_code` tag. */
  readonly tagged: boolean;
  /** `auto_map` of config.json: class name → `module.Class` reference. */
  readonly autoMap: readonly { readonly name: string; readonly reference: string }[];
}

/** What the hub itself read in the weight files' headers. */
export interface WeightsRecordFact {
  readonly safetensors: { readonly parameters: number | null; readonly sharded: boolean } | null;
  readonly gguf: { readonly architecture: string | null; readonly files: readonly string[] } | null;
}

export interface DatasetFact {
  readonly id: string;
  /** False when the hub says that no live dataset has this name; null when it does not say. */
  readonly live: boolean | null;
}

export interface BaseModelFact {
  readonly id: string;
  readonly relation: 'adapter' | 'merge' | 'quantized' | 'finetune' | 'unknown';
}

export interface EvaluationFact {
  readonly results: number;
  readonly verified: number;
}

export type ScanStatus =
  'safe' | 'caution' | 'suspicious' | 'unsafe' | 'queued' | 'unscanned' | 'error' | 'unknown';

export interface ScannedImport {
  readonly module: string;
  readonly name: string;
  readonly safety: 'innocuous' | 'suspicious' | 'dangerous' | 'unknown';
}

/** One hub scanner's word on one file. */
export interface ScannerResult {
  readonly scanner: string;
  readonly status: ScanStatus;
  readonly message: string | null;
  readonly imports: readonly ScannedImport[];
}

export interface FileScan {
  /** The hub's own summary. Shown, never trusted over the scanners apart. */
  readonly overall: ScanStatus;
  readonly scanners: readonly ScannerResult[];
}

export interface RepositoryFile {
  readonly path: string;
  /** Bytes; null when the listing does not say. */
  readonly size: number | null;
  readonly blobId: string | null;
  readonly sha256: Sha256 | null;
  readonly xetHash: string | null;
  readonly scan: FileScan | null;
}

export interface FileListFact {
  readonly files: readonly RepositoryFile[];
  /** True only when every file of the revision is listed. */
  readonly complete: boolean;
}

export interface RepositoryScanFact {
  /** The hub's `scansDone`; false and null both mean: not known to be finished. */
  readonly done: boolean | null;
  readonly issues: readonly { readonly path: string; readonly level: ScanStatus }[];
}

export interface CommitFact {
  readonly id: CommitId;
  readonly date: string | null;
  readonly authors: readonly string[];
  /** The hub's signature mark on the commit; `none` when it shows no mark. */
  readonly signature: 'verified' | 'unverified' | 'none';
}

/** One model up the chain of base models, with what its own record and card say. */
export interface ChainModel {
  readonly id: string;
  /** The model that names it as its base. */
  readonly child: string;
  readonly relation: BaseModelFact['relation'];
  /** 1 for the subject's own bases. */
  readonly depth: number;
  /** `cycle`: it is below itself. */
  readonly state: LookUp | 'cycle';
  readonly facts: ChainFacts | null;
}

/** The slots that are collected of a base model: what its licence and its level rest on. */
export const CHAIN_FACTS = [
  'revision',
  'license',
  'access',
  'tags',
  'hasCard',
  'cardReading',
  'library',
  'architecture',
  'customCode',
  'weightsRecord',
  'datasets',
  'papers',
  'evaluation',
  'baseModels',
  'files',
  'publisher',
] as const satisfies readonly FactName[];
export type ChainFacts = Pick<Facts, (typeof CHAIN_FACTS)[number]>;

/**
 * An account's name on the hub. `free`: neither an organisation nor a user has it, so anyone may take it.
 * `held-empty`: an account has it and shows no models.
 */
export interface NamespaceFact {
  readonly name: string;
  readonly state: 'taken' | 'free' | 'held-empty' | 'unknown';
}

/** All that is known of a subject, hub-independent. Rules read nothing else. */
export interface Facts {
  readonly subject: Subject;
  readonly revision: Slot<RevisionFact>;
  readonly publisher: Slot<PublisherFact>;
  /** Whether the hub says the publisher proved a web domain. */
  readonly verifiedDomain: Slot<boolean>;
  /** When the publisher's account was made (ISO date). */
  readonly publisherSince: Slot<string>;
  readonly createdAt: Slot<string>;
  readonly lastModified: Slot<string>;
  readonly license: Slot<LicenseFact>;
  readonly access: Slot<AccessFact>;
  readonly tags: Slot<readonly string[]>;
  readonly hasCard: Slot<boolean>;
  /** What the model card's own text says. */
  readonly cardReading: Slot<CardReading>;
  readonly licenseText: Slot<LicenseTextFact>;
  readonly refs: Slot<RefsFact>;
  readonly linkedDatasets: Slot<readonly LinkedDatasetFact[]>;
  readonly companionRepositories: Slot<readonly CompanionFact[]>;
  /** Base models up the chain, nearest first. */
  readonly chain: Slot<readonly ChainModel[]>;
  /** The accounts that base models which cannot be found belonged to. */
  readonly namespaces: Slot<readonly NamespaceFact[]>;
  /** Models that name the subject as their base. */
  readonly children: Slot<ChildrenFact>;
  /** On the reader's click: headers here and of the nearest base model that was found. */
  readonly headerComparison: Slot<TensorComparison>;
  readonly codeRepositories: Slot<readonly CodeRepositoryFact[]>;
  readonly library: Slot<string | null>;
  readonly architecture: Slot<ArchitectureFact>;
  readonly customCode: Slot<CustomCodeFact>;
  readonly weightsRecord: Slot<WeightsRecordFact>;
  readonly datasets: Slot<readonly DatasetFact[]>;
  readonly papers: Slot<readonly string[]>;
  readonly doi: Slot<string | null>;
  readonly baseModels: Slot<readonly BaseModelFact[]>;
  readonly evaluation: Slot<EvaluationFact>;
  readonly files: Slot<FileListFact>;
  /** The files whose bytes we read, with what is in them. */
  readonly inspections: Slot<readonly InspectedFile[]>;
  /** How many files the hub gave its scanners' words on. */
  readonly scannedFileCount: Slot<number>;
  readonly repositoryScan: Slot<RepositoryScanFact>;
  readonly headCommit: Slot<CommitFact>;
  readonly commits: Slot<CommitsFact>;
  /** What changed since the reader's last look; the source is where the present state was read. */
  readonly changesSinceVisit: Slot<ChangesFact>;
  /** The signature bundles that were checked against the listing; the slot's address names the commit. */
  readonly signatures: Slot<readonly SignatureFact[]>;
}

export type FactName = Exclude<keyof Facts, 'subject'>;

/** Every slot, in the order the panel shows coverage. */
export const FACT_NAMES = [
  'revision',
  'headCommit',
  'commits',
  'changesSinceVisit',
  'files',
  'inspections',
  'scannedFileCount',
  'repositoryScan',
  'weightsRecord',
  'customCode',
  'library',
  'architecture',
  'license',
  'access',
  'hasCard',
  'cardReading',
  'licenseText',
  'datasets',
  'linkedDatasets',
  'papers',
  'evaluation',
  'refs',
  'companionRepositories',
  'chain',
  'namespaces',
  'children',
  'headerComparison',
  'codeRepositories',
  'publisher',
  'verifiedDomain',
  'publisherSince',
  'baseModels',
  'signatures',
  'doi',
  'tags',
  'createdAt',
  'lastModified',
] as const satisfies readonly FactName[];
