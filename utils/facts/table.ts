import type * as z from 'zod/mini';
import { access, license, licenseText } from './access';
import { cardReading } from './card';
import { chain } from './chain';
import { files, repositoryScan } from './files';
import { changesSinceVisit, commits } from './history';
import { inspections } from './inspection';
import { baseModels, children, headerComparison } from './lineage';
import { codeRepositories, linkedDatasets } from './linked';
import { flag, nullable, number, text } from './parts';
import { companionRepositories, namespaces, publisher } from './publisher';
import {
  architecture,
  configNames,
  customCode,
  datasets,
  evaluation,
  library,
  papers,
  tags,
  weightsRecord,
} from './record';
import { headCommit, refs, revision } from './revision';
import { signatures } from './signature';

interface Row {
  /** Of the slot's value. */
  readonly schema: z.core.SomeType;
  /**
   * The step that fills it, though another may fill it sooner. `page`: the page's own data. `api`: the background, for
   * every model. `linked`: the linked phase, when the panel is opened. `click`: only when the reader asks.
   */
  readonly stage: 'page' | 'api' | 'linked' | 'click';
  /** DESIGN §2.5: the best word there is on it, of `page` < `hub` (asked by the background) < `bytes` (read by us). */
  readonly rank: 'page' | 'hub' | 'bytes';
}

/** All that is known of a subject: a row per slot, in the order in which coverage is shown. */
export const FACTS = {
  revision: { schema: revision, stage: 'page', rank: 'hub' },
  headCommit: { schema: headCommit, stage: 'page', rank: 'page' },
  commits: { schema: commits, stage: 'linked', rank: 'hub' },
  /** What changed since the reader's last look; the source is where the present state was read. */
  changesSinceVisit: { schema: changesSinceVisit, stage: 'api', rank: 'hub' },
  files: { schema: files, stage: 'page', rank: 'hub' },
  /** The files whose bytes we read, with what is in them. */
  inspections: { schema: inspections, stage: 'api', rank: 'bytes' },
  /** How many files the hub gave its scanners' words on. */
  scannedFileCount: { schema: number, stage: 'page', rank: 'hub' },
  repositoryScan: { schema: repositoryScan, stage: 'page', rank: 'hub' },
  weightsRecord: { schema: weightsRecord, stage: 'page', rank: 'hub' },
  customCode: { schema: customCode, stage: 'page', rank: 'hub' },
  configNames: { schema: configNames, stage: 'page', rank: 'hub' },
  library: { schema: library, stage: 'page', rank: 'hub' },
  architecture: { schema: architecture, stage: 'page', rank: 'hub' },
  license: { schema: license, stage: 'page', rank: 'hub' },
  access: { schema: access, stage: 'page', rank: 'hub' },
  hasCard: { schema: flag, stage: 'page', rank: 'hub' },
  /** What the model card's own text says. */
  cardReading: { schema: cardReading, stage: 'api', rank: 'bytes' },
  licenseText: { schema: licenseText, stage: 'linked', rank: 'bytes' },
  datasets: { schema: datasets, stage: 'page', rank: 'hub' },
  linkedDatasets: { schema: linkedDatasets, stage: 'linked', rank: 'hub' },
  papers: { schema: papers, stage: 'page', rank: 'hub' },
  evaluation: { schema: evaluation, stage: 'page', rank: 'hub' },
  refs: { schema: refs, stage: 'linked', rank: 'hub' },
  companionRepositories: { schema: companionRepositories, stage: 'linked', rank: 'hub' },
  /** Base models up the chain, nearest first. */
  chain: { schema: chain, stage: 'linked', rank: 'hub' },
  /** The accounts that base models which cannot be found belonged to. */
  namespaces: { schema: namespaces, stage: 'linked', rank: 'hub' },
  /** Models that name the subject as their base. */
  children: { schema: children, stage: 'linked', rank: 'hub' },
  /** Headers here and of the nearest base model that was found. */
  headerComparison: { schema: headerComparison, stage: 'click', rank: 'bytes' },
  codeRepositories: { schema: codeRepositories, stage: 'click', rank: 'hub' },
  publisher: { schema: publisher, stage: 'page', rank: 'hub' },
  /** Whether the hub says the publisher proved a web domain. */
  verifiedDomain: { schema: flag, stage: 'page', rank: 'hub' },
  /** When the publisher's account was made (ISO date). */
  publisherSince: { schema: text, stage: 'page', rank: 'hub' },
  baseModels: { schema: baseModels, stage: 'page', rank: 'hub' },
  /** The signature bundles that were checked against the listing; the slot's address names the commit. */
  signatures: { schema: signatures, stage: 'linked', rank: 'bytes' },
  doi: { schema: nullable(text), stage: 'page', rank: 'hub' },
  tags: { schema: tags, stage: 'page', rank: 'hub' },
  createdAt: { schema: text, stage: 'page', rank: 'hub' },
  lastModified: { schema: text, stage: 'page', rank: 'hub' },
} as const satisfies Record<string, Row>;
