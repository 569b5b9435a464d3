import type { AnalyzerInput, Format } from '../core/contract';
import { guarded, shown, type Findings } from '../core/guarded';
import { escapeOf } from '../names/model-path';
import { decodeXml, readXml, rootName, tellDoctype, xmlTokens } from '../encodings/xml-text';

/** The operator sets that OpenVINO itself registers; `extension` and others come with a native library. */
const OWN_SETS = /^(?:opset\d{1,2}|experimental|util|ie_internal_opset|type_relaxed_opset|gpu_opset|)$/;

function readLayer(attributes: ReadonlyMap<string, string>, offset: number, findings: Findings): void {
  const [type, version] = [attributes.get('type') ?? '', attributes.get('version') ?? ''];
  if (OWN_SETS.test(version)) return;
  findings.add(
    'openvino/extension',
    'suspicious',
    'openvino_extension',
    [shown(type), shown(version)],
    offset,
  );
}

/** `library` anywhere, and paths among a layer's own data (those in `rt_info` only tell how it was made). */
function readPaths(
  name: string,
  attributes: ReadonlyMap<string, string>,
  offset: number,
  findings: Findings,
): void {
  const library = attributes.get('library');
  const paths = name === 'data' ? [attributes.get('path'), attributes.get('file')] : [];
  for (const path of [library, ...paths]) {
    const escape = path === undefined ? null : escapeOf(path);
    if (escape) {
      findings.add('openvino/path', 'dangerous', `outside_path_${escape}`, [shown(path ?? '')], offset);
    }
  }
  if (library !== undefined) {
    findings.add('openvino/library', 'suspicious', 'openvino_library', [shown(library)], offset);
  }
}

async function read({ source, tick }: AnalyzerInput, findings: Findings): Promise<void> {
  for (const token of xmlTokens(await readXml(source), tick)) {
    if (token.kind === 'doctype') tellDoctype('openvino', token.text, token.offset, findings);
    if (token.kind !== 'open') continue;
    if (token.name === 'layer') readLayer(token.attributes, token.offset, findings);
    readPaths(token.name, token.attributes, token.offset, findings);
  }
}

/**
 * OpenVINO IR: an XML description beside raw weights. Layers of extension sets and libraries named in it are
 * native code (facts/SERIALIZATION §9 OpenVINO IR).
 */
export const openvinoFormat: Format = {
  id: 'openvino',
  title: 'OpenVINO',
  version: 1,
  texts: 'formats-data',
  names: [
    ['openvino-weights', 'data', true, /(^|\/)openvino_[\w.-]*\.bin$/],
    ['openvino', 'code-carrying', true, /(^|\/)openvino_[\w.-]*\.xml$/],
  ],
  matches: (head) => rootName(head) === 'net' && /<net\s[^>]*\bversion\s*=/.test(decodeXml(head)),
  analyze: (input) => guarded('openvino', input, (findings) => read(input, findings)),
};
