import type { Rule } from './contract';
import { codeFiles } from './load-risk/code-files';
import { customCode } from './load-risk/custom-code';
import { defaultLoad } from './load-risk/default-load';
import { loader } from './load-risk/loader';
import { namedFiles } from './load-risk/named-files';
import { otherWeights } from './load-risk/other-weights';
import { hubScanFiles } from './load-risk/hub-scan-files';
import { hubScanOpen } from './load-risk/hub-scan-open';
import { inspectedFiles } from './load-risk/inspected-files';
import { listingDiffers } from './load-risk/listing-differs';
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
import { checkpoints } from './openness/checkpoints';
import { dataComplete } from './openness/data-complete';
import { datasetsOpen } from './openness/datasets-open';
import { evaluationCode } from './openness/evaluation-code';
import { evaluationData } from './openness/evaluation-data';
import { inferenceCode } from './openness/inference-code';
import { metadata } from './openness/metadata';
import { preprocessingCode } from './openness/preprocessing-code';
import { sampleOutputs } from './openness/sample-outputs';
import { supportingTools } from './openness/supporting-tools';
import { technicalReport } from './openness/technical-report';
import { trainingCode } from './openness/training-code';
import { weightsPresent } from './openness/weights-present';
import { accountAge } from './provenance/account-age';
import { baseBytes } from './provenance/base-bytes';
import { baseModels } from './provenance/base-models';
import { baseNamespace } from './provenance/base-namespace';
import { borrowedName } from './provenance/borrowed-name';
import { displayName } from './provenance/display-name';
import { changedSince } from './provenance/changed-since';
import { doi } from './provenance/doi';
import { genericNamespace } from './provenance/generic-namespace';
import { ggufOriginNamed } from './provenance/gguf-origin';
import { headCommit } from './provenance/head-commit';
import { knownBytes } from './provenance/known-bytes';
import { knownConfiguration } from './provenance/known-config';
import { lookAlikeName } from './provenance/look-alike';
import { madeAnew } from './provenance/made-anew';
import { publisher } from './provenance/publisher';
import { revisionPinned } from './provenance/revision-pinned';
import { signature } from './provenance/signature';
import { signatureFile } from './provenance/signature-file';
import { tensorHeaders } from './provenance/tensor-headers';
import { trustedPublisher } from './provenance/trusted-publisher';
import { verifiedDomain } from './provenance/verified-domain';
import { weightsCommit } from './provenance/weights-commit';

/** Changes whenever a rule's meaning changes: reports of another version are judged anew. */
export const RULESET = '33';

/** Every rule, in the order findings are shown. */
export const RULES: readonly Rule[] = [
  inspectedFiles,
  listingDiffers,
  hubScanFiles,
  repositoryScan,
  customCode,
  defaultLoad,
  loader,
  namedFiles,
  codeFiles,
  pickleFiles,
  otherWeights,
  hubScanOpen,
  weightsPresent,
  licenseClass,
  gated,
  cardPresent,
  architectureKnown,
  paper,
  technicalReport,
  evaluationResults,
  datasetDisclosure,
  trainingCode,
  dataComplete,
  datasetsOpen,
  checkpoints,
  preprocessingCode,
  inferenceCode,
  evaluationCode,
  evaluationData,
  supportingTools,
  sampleOutputs,
  metadata,
  licenseText,
  gateTerms,
  baseRights,
  licenseConflicts,
  openWashing,
  publisher,
  accountAge,
  verifiedDomain,
  lookAlikeName,
  displayName,
  borrowedName,
  madeAnew,
  genericNamespace,
  baseModels,
  baseNamespace,
  baseBytes,
  tensorHeaders,
  ggufOriginNamed,
  knownBytes,
  knownConfiguration,
  revisionPinned,
  signature,
  signatureFile,
  headCommit,
  changedSince,
  weightsCommit,
  trustedPublisher,
  doi,
];
