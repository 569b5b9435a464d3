import type { ByteFinding } from '../formats/core/contract';
import type { FileInspection } from '../formats/inspect';
import type { Translate } from '../model/message';
import { safeText } from '../text/safe-text';
import { LEVELS, sarifRule } from './sarif-rules';

/** An `artifactLocation` (SARIF 2.1.0 §3.4): relative to a named base, or an address of its own. */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}

export interface SarifOptions {
  readonly translate: Translate;
  /** Where a path of an inspection lies. */
  readonly locate: (path: string) => ArtifactLocation;
  /** A short hash of a text, by which results of two runs are compared (SARIF 2.1.0 §3.27.17). */
  readonly hash: (text: string) => string;
}

/** A file, and the line of each of its findings where it is known. */
export type SarifFile = FileInspection & { readonly lines?: readonly (number | null)[] };

export interface Sarif {
  /** One file's part of a log: its artifact, and one result a finding. Files are numbered as they come. */
  readonly add: (file: SarifFile) => { readonly artifact: object; readonly results: readonly object[] };
  /** The rules that results named so far, in the order of their indexes. */
  readonly rules: () => readonly object[];
}

/** Parts of a SARIF 2.1.0 log (OASIS, 2020) of inspected files, one after the other, so that no log need be kept whole. */
export function createSarif(options: SarifOptions): Sarif {
  const { translate, locate } = options;
  const indexes = new Map<string, number>();
  const rules: object[] = [];
  let files = 0;

  function ruleIndex(seen: ByteFinding): number {
    const known = indexes.get(seen.id);
    if (known !== undefined) return known;
    indexes.set(seen.id, rules.length);
    return rules.push(sarifRule(seen, translate)) - 1;
  }

  return {
    rules: () => rules,
    add(file) {
      const { path, size, format, verdict, complete } = file;
      const location = locate(path);
      const index = files;
      files += 1;
      const artifact = {
        location,
        length: size,
        roles: ['analysisTarget'],
        properties: { format, verdict, complete },
      };
      const results = file.findings.map((seen, at) => ({
        ruleId: seen.id,
        ruleIndex: ruleIndex(seen),
        level: LEVELS[seen.verdict],
        message: { text: safeText(translate(seen.message)) },
        locations: [placeOf(seen, file.lines?.[at] ?? null, { ...location, index }, size)],
        partialFingerprints: { 'plimsoll/v1': options.hash(sameness(seen, location)) },
        properties: { verdict: seen.verdict, ...(seen.offset !== null && { offset: seen.offset }) },
      }));
      return { artifact, results };
    },
  };
}

function placeOf(
  { offset, member }: ByteFinding,
  line: number | null,
  artifactLocation: object,
  size: number,
): object {
  // An offset counts in the member; only without one is it a place in the artifact (SARIF 2.1.0 §3.30.9). Else it is all of it.
  const bytes =
    offset === null || member !== null
      ? { byteOffset: 0, byteLength: size }
      : { byteOffset: offset, byteLength: Math.max(0, Math.min(1, size - offset)) };
  const region = { ...(line !== null && { startLine: line, endLine: line }), ...bytes };
  return {
    physicalLocation: { artifactLocation, region },
    ...(member !== null && { logicalLocations: [{ name: safeText(member), kind: 'member' }] }),
  };
}

/** What stays the same while the file's other bytes change: not the offset. */
const sameness = ({ id, member, message }: ByteFinding, { uri }: ArtifactLocation): string =>
  JSON.stringify([id, uri, member, message.key, message.params.filter((each) => !/^\d+$/.test(each))]);
