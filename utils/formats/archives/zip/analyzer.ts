import { hasBytes } from '../../../bytes/numbers';
import { message } from '../../../model/message';
import type { AnalyzerInput, Inspection, Format } from '../../core/contract';
import { finding, inspection } from '../../core/inspection';
import { inspectKerasArchive } from '../../graphs/keras/index';
import { inspectSkops } from '../../pickle/skops';
import { inspectTorchPackage } from '../../pickle/torch-package';
import { inspectTorchScript } from '../../pickle/torchscript';
import { inspectTorchZip, type KindResult } from '../../pickle/torch-zip';
import type { Archive } from './archive';
import { readArchive } from './index';
import { zipKind, type ZipKind } from './kind';
import { fetchAhead, inspectMembers, recordFindings } from './members';
import { inspectGaps, structureFindings } from './structure';

type KindReader = (archive: Archive, input: AnalyzerInput) => Promise<KindResult>;

/** Every member by its content: npz, plain archives and packages of code. */
const inspectAll: KindReader = async (archive, input) => {
  const members = archive.entries.filter(({ name }) => !name.endsWith('/'));
  await fetchAhead(archive, members);
  return { ...(await inspectMembers(archive, members, input)), weightsOnly: null };
};

/** A package that is installed to be imported or run. */
const packageOf =
  (kind: 'wheel' | 'jar'): KindReader =>
  async (archive, input) => {
    const seen = await inspectAll(archive, input);
    const text = message(`formats_containers_${kind}`);
    return {
      ...seen,
      findings: [finding(`${kind}/code`, 'suspicious', text, { member: input.member }), ...seen.findings],
    };
  };

const inspectKeras: KindReader = async (archive, input) => ({
  findings: [],
  inner: [await inspectKerasArchive(archive, archive.source, input)],
  weightsOnly: null,
});

const READERS: Readonly<Record<ZipKind, KindReader>> = {
  keras: inspectKeras,
  torchscript: inspectTorchScript,
  'torch-package': inspectTorchPackage,
  'torch-zip': inspectTorchZip,
  npz: inspectAll,
  skops: inspectSkops,
  wheel: packageOf('wheel'),
  jar: packageOf('jar'),
  zip: inspectAll,
};

async function analyze(input: AnalyzerInput): Promise<Inspection> {
  const archive = await readArchive(input.source, input.head);
  const kind = zipKind(archive.entries);
  const { kept } = input;
  kept.push(...structureFindings(archive, input.member));
  for (const entry of archive.entries) {
    input.tick();
    kept.push(...(await recordFindings(archive, entry, input.member)));
  }
  const own = [...kept];
  const { findings, inner, weightsOnly } = await READERS[kind](archive, input);
  kept.push(...findings);
  const around = await inspectGaps(archive, input);
  return inspection(kind, [...own, ...findings], [...inner, ...around], { weightsOnly });
}

/** Zip archives of every kind, from their first local header (or as an empty archive). */
export const zipFormat: Format = {
  id: 'zip',
  title: 'zip',
  version: 20,
  texts: 'formats-containers',
  names: [
    ['libtorch', 'code-carrying', true, 'ot'],
    ['skops', 'code-carrying', true, 'skops'],
    ['keras', 'code-carrying', true, 'keras'],
    // A wheel is code that is installed to be imported, not data that happens to be packed.
    ['wheel', 'executable', false, 'whl|egg'],
    ['archive', 'archive', false, 'zip|mar|task'],
  ],
  matches: (head) =>
    hasBytes(head, [0x50, 0x4b, 3, 4]) ||
    hasBytes(head, [0x50, 0x4b, 5, 6]) ||
    hasBytes(head, [0x50, 0x4b, 7, 8]),
  analyze,
};
