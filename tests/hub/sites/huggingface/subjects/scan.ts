import type { JsonObject, PickleImport, Scan } from './contract';

interface ScannedFile {
  id: string;
  sha: string;
  oid: string;
  scan: Scan;
  /** Whether this scanner existed when the page was made: it came after August 2025. */
  virusTotal: boolean;
}

const JFROG_PORTAL = { reportLabel: 'Get more details at JFrog Research portal' };

/** A state-dict's imports, all harmless. */
export const STATE_DICT_IMPORTS: readonly PickleImport[] = [
  { module: 'collections', name: 'OrderedDict', safety: 'innocuous' },
  { module: 'torch', name: 'FloatStorage', safety: 'innocuous' },
  { module: 'torch._utils', name: '_rebuild_tensor_v2', safety: 'innocuous' },
];

/** What a Trainer's arguments import: marked suspicious on very many honest repositories. */
export const TRAINING_ARGS_IMPORTS: readonly PickleImport[] = [
  { module: 'accelerate.utils.dataclasses', name: 'DistributedType', safety: 'suspicious' },
  { module: 'transformers.trainer_utils', name: 'HubStrategy', safety: 'suspicious' },
  { module: 'transformers.training_args', name: 'OptimizerNames', safety: 'suspicious' },
  { module: 'torch', name: 'device', safety: 'suspicious' },
  { module: 'transformers.training_args', name: 'TrainingArguments', safety: 'suspicious' },
];

/** The level a file adds to the repository's list of issues, or nothing. */
export function issueLevel(scan: Scan): 'unsafe' | 'caution' | undefined {
  return scan.kind === 'unsafe' || scan.kind === 'caution' ? scan.kind : undefined;
}

/** `securityFileStatus` exactly as the hub's tree writes it. */
export function securityFileStatus(file: ScannedFile): JsonObject {
  const { scan } = file;
  const reportLink = `https://protectai.com/insights/models/${file.id}/${file.sha}/files?blob-id=${file.oid}&utm_source=huggingface`;
  const calm = { status: 'safe', message: 'This file has no security findings.', reportLink };
  const silent = { status: 'unscanned', message: null, reportLink };
  const noPickle = { status: 'unscanned', pickleImports: [], version: '0.0.0' };
  const pickles = (status: string, imports: readonly PickleImport[], message?: string): JsonObject => ({
    status,
    pickleImports: imports.map(({ module, name, safety }) => ({ module, name, safety })),
    ...(message === undefined ? {} : { message }),
    version: '0.0.19',
  });
  const jFrog = (status: string, message: string, page = ''): JsonObject => ({
    status,
    message,
    reportLink: page && `https://research.jfrog.com/model-threats/${page}`,
    ...(page ? JFROG_PORTAL : { reportLabel: '' }),
  });
  const virusTotal = (status: string, message: string | null = null): JsonObject => ({
    status,
    message,
    reportLink: '',
    reportLabel: '',
  });
  const virus = scan.kind === 'unsafe' ? scan.virus : undefined;
  const state = (
    status: string,
    protectAiScan: JsonObject,
    pickle: JsonObject,
    jfrog: JsonObject,
    total: JsonObject,
    av = 'safe',
  ): JsonObject => ({
    status,
    protectAiScan,
    avScan: { status: av, version: '1.4.3/27744', ...(virus === undefined ? {} : { message: virus }) },
    pickleImportScan: pickle,
    jFrogScan: jfrog,
    ...(file.virusTotal ? { virusTotalScan: total } : {}),
  });
  const clean = virusTotal('safe', '0/76 engines detect it as malicious.');
  switch (scan.kind) {
    case 'plain':
      return state('safe', calm, noPickle, jFrog('unscanned', 'Not a machine-learning model'), clean);
    case 'safe-model':
      return state('safe', calm, noPickle, jFrog('safe', scan.label, 'gguf-ssti'), clean);
    case 'safe-pickle':
      return state(
        'safe',
        calm,
        pickles('safe', scan.imports),
        jFrog('safe', 'Safe PyTorch model', 'pytorch-malcode'),
        clean,
      );
    case 'caution':
      return state(
        'caution',
        calm,
        pickles(
          'caution',
          scan.imports,
          'This file contains imports that require your attention. Click on the pickle button to get more detail.',
        ),
        jFrog('safe', 'Safe PyTorch model', 'pytorch-malcode'),
        clean,
      );
    case 'unsafe':
      return state(
        'unsafe',
        { status: 'unsafe', message: 'This file is vulnerable to threat(s) PAIT-PYTCH-100.', reportLink },
        pickles(
          'unsafe',
          scan.imports,
          'This file contains dangerous imports. Click on the pickle button to get more detail.',
        ),
        jFrog('unsafe', 'PyTorch model with malicious code execution on load', 'pytorch-malcode'),
        virusTotal('queued'),
        virus === undefined ? 'safe' : 'unsafe',
      );
    case 'queued':
      return state(
        'queued',
        silent,
        { status: 'queued' },
        jFrog('queued', '', ''),
        virusTotal('queued'),
        'queued',
      );
  }
}
