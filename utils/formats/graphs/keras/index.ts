import { memorySource } from '../../../bytes/memory';
import type { ByteSource } from '../../../bytes/source';
import { Malformed } from '../../../bytes/window';
import type { AnalyzerInput, ByteFinding, Inspection } from '../../core/contract';
import { inspection } from '../../core/inspection';
import { isStop, stopFinding } from '../../core/stopped';
import { jsonText } from '../../encodings/json-text';
import type { Archive, ZipEntry } from '../../archives/zip/archive';
import { fetchAhead, inspectMembers } from '../../archives/zip/members';
import { readEntry } from '../../archives/zip/read-entry';
import { KerasWalk } from './context';
import { deepText, decodeJson } from './text';
import { walkKeras } from './walker';

export { isKerasConfig } from './walker';

/** Configurations of very large models have some 5 MB. */
export const CONFIG_LIMIT = 32_000_000;

/** What a configuration's text says: what it names, or that it cannot be read. */
export interface ConfigReading {
  readonly findings: readonly ByteFinding[];
  /** Bytes that a layer would unpickle by itself. */
  readonly payloads: readonly Uint8Array[];
}

/** Reads a Keras configuration from its bytes, in the encodings that Python's `json.loads` takes. */
export function inspectKerasConfig(
  bytes: Uint8Array,
  member: string | null,
  tick: () => void,
): ConfigReading {
  const walk = new KerasWalk(member, tick);
  const text = decodeJson(bytes);
  try {
    const { value, duplicates } = jsonText(text, tick);
    for (const { key } of duplicates) walk.add('duplicate-key', 'suspicious', key);
    walkKeras(value, walk);
  } catch (error) {
    if (isStop(error)) return { findings: [...walk.findings, stopFinding(error, member)], payloads: [] };
    if (!(error instanceof Malformed)) throw error;
    if (deepText(text)) walk.add('too-deep', 'suspicious');
    else walk.add('no-json', 'broken', String(error.offset));
  }
  return {
    findings: walk.findings,
    payloads: walk.payloads.map(payloadBytes).filter((each) => each !== null),
  };
}

function payloadBytes(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A code that only lies in an archive: Keras gives what is under `assets/` to the author's own layers. */
function asAssets(inner: readonly Inspection[]): readonly Inspection[] {
  return inner.map((each) => {
    const findings = each.findings.map((one) =>
      one.verdict === 'dangerous' ? { ...one, verdict: 'suspicious' as const } : one,
    );
    return { ...each, findings, verdict: each.verdict === 'dangerous' ? 'suspicious' : each.verdict };
  });
}

const isConfig = ({ name }: ZipEntry): boolean => name === 'config.json';
const isAsset = ({ name }: ZipEntry): boolean => name.startsWith('assets/') && !name.includes('..');

/**
 * A `.keras` archive: every copy of `config.json` is walked; weights and everything else are looked at by their
 * content. `source` is where the archive's members are. Throws `ReadError` and `LimitError`.
 */
export async function inspectKerasArchive(
  archive: Archive,
  source: ByteSource,
  input: AnalyzerInput,
): Promise<Inspection> {
  const findings: ByteFinding[] = [];
  const inner: Inspection[] = [];
  const members = archive.entries.filter(({ name }) => !name.endsWith('/'));
  await fetchAhead(archive, members);
  const place = input.member === null ? '' : `${input.member}!`;
  for (const entry of members.filter(isConfig)) {
    const bytes = await readEntry(source, entry, { outputBytes: CONFIG_LIMIT, tick: input.tick });
    const { findings: found, payloads } = inspectKerasConfig(bytes, `${place}${entry.name}`, () =>
      input.tick(),
    );
    findings.push(...found);
    input.kept.push(...found);
    for (const payload of payloads)
      inner.push(await input.inspect(memorySource(payload), 'config.json!module'));
  }
  const rest = members.filter((entry) => !isConfig(entry));
  const loaded = await inspectMembers(
    archive,
    rest.filter((entry) => !isAsset(entry)),
    input,
  );
  const assets = await inspectMembers(archive, rest.filter(isAsset), input);
  return inspection(
    'keras',
    [...findings, ...loaded.findings, ...assets.findings],
    [...inner, ...loaded.inner, ...asAssets(assets.inner)],
  );
}
