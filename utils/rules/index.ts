import type { Rule } from './contract';
import { codeFiles } from './load-risk/code-files';
import { customCode } from './load-risk/custom-code';
import { defaultLoad } from './load-risk/default-load';
import { hubScanFiles } from './load-risk/hub-scan-files';
import { hubScanOpen } from './load-risk/hub-scan-open';
import { inspectedFiles } from './load-risk/inspected-files';
import { pickleFiles } from './load-risk/pickle-files';
import { repositoryScan } from './load-risk/repository-scan';
import { architectureKnown } from './openness/architecture-known';
import { baseRights } from './openness/base-rights';
import { cardPresent } from './openness/card-present';
import { datasetDisclosure } from './openness/dataset-disclosure';
import { evaluationResults } from './openness/evaluation-results';
import { gateTerms } from './openness/gate-terms';
import { gated } from './openness/gated';
import { licenseClass } from './openness/license-class';
import { licenseConflicts } from './openness/license-conflicts';
import { licenseText } from './openness/license-text';
import { openWashing } from './openness/open-washing';
import { paper } from './openness/paper';
import { weightsPresent } from './openness/weights-present';
import { accountAge } from './provenance/account-age';
import { baseModels } from './provenance/base-models';
import { doi } from './provenance/doi';
import { headCommit } from './provenance/head-commit';
import { publisher } from './provenance/publisher';
import { revisionPinned } from './provenance/revision-pinned';
import { signatureFile } from './provenance/signature-file';
import { verifiedDomain } from './provenance/verified-domain';

/** Changes whenever a rule's meaning changes: reports of another version are judged anew. */
export const RULESET = '3';

/** Every rule, in the order findings are shown. */
export const RULES: readonly Rule[] = [
  inspectedFiles,
  hubScanFiles,
  repositoryScan,
  customCode,
  defaultLoad,
  codeFiles,
  pickleFiles,
  hubScanOpen,
  weightsPresent,
  licenseClass,
  gated,
  cardPresent,
  architectureKnown,
  paper,
  evaluationResults,
  datasetDisclosure,
  licenseText,
  gateTerms,
  baseRights,
  licenseConflicts,
  openWashing,
  publisher,
  accountAge,
  verifiedDomain,
  baseModels,
  revisionPinned,
  signatureFile,
  headCommit,
  doi,
];
