import { isCoreOp } from './core-ops';

/** What an operator may do beside computing; null for one that only computes, saves or restores. */
export interface OpTrait {
  readonly verdict: 'dangerous' | 'suspicious';
  readonly rule:
    'python' | 'file' | 'file-input' | 'network' | 'library' | 'output' | 'memory-map' | 'unknown-op';
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const NAMED: Readonly<Record<OpTrait['rule'], readonly string[]>> = {
  python: ['PyFunc', 'PyFuncStateless', 'EagerPyFunc', 'PyCall'],
  file: ['ReadFile', 'WriteFile'],
  'file-input': words(`
    MatchingFiles MatchingFilesDataset ExperimentalMatchingFilesDataset GeneratorDataset WholeFileReader
    WholeFileReaderV2 TextLineReader TextLineReaderV2 LMDBReader TFRecordReader TFRecordReaderV2
    FixedLengthRecordReader FixedLengthRecordReaderV2 TextLineDataset TFRecordDataset TFRecordDatasetV2
    FixedLengthRecordDataset FixedLengthRecordDatasetV2 LoadDataset SaveDataset SaveDatasetV2 SqlDataset
    ExperimentalSqlDataset CSVDataset CSVDatasetV2 ExperimentalCSVDataset LMDBDataset ExperimentalLMDBDataset
  `),
  network: ['RpcCall', 'RpcClient', 'RpcServer', 'RpcServerRegister', 'RpcServerStart', 'Rpc', 'TryRpc'],
  library: ['LoadLibrary', 'FileSystemSetConfiguration'],
  output: ['PrintV2', 'CreateSummaryFileWriter', 'CreateSummaryDbWriter', 'DebugNumericSummaryV2'],
  'memory-map': ['ImmutableConst'],
  'unknown-op': [],
};

const BY_NAME: ReadonlyMap<string, OpTrait['rule']> = new Map(
  // The keys are those of the record above.
  (Object.entries(NAMED) as [OpTrait['rule'], readonly string[]][]).flatMap(([rule, names]) =>
    names.map((name) => [name, rule] as const),
  ),
);

/**
 * Judges an operator by its name (facts/SERIALIZATION §9 TF SavedModel). What every SavedModel has (SaveV2, RestoreV2,
 * MergeV2Checkpoints, Assert, the lookup tables) is normal.
 */
export function opTrait(op: string): OpTrait | null {
  const rule = BY_NAME.get(op) ?? (/^Debug[A-Z]/.test(op) ? 'output' : null);
  if (rule) return { rule, verdict: rule === 'python' || rule === 'file' ? 'dangerous' : 'suspicious' };
  return isCoreOp(op) ? null : { rule: 'unknown-op', verdict: 'suspicious' };
}
