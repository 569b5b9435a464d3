import type { Findings } from '../../core/guarded';
import { shown } from '../../core/guarded';
import { entriesOf, itemsOf, jsonText, member, type Json } from '../../encodings/json-text';
import { Malformed } from '../../../bytes/window';
import { each, type Field, type Wire } from '../../encodings/protobuf';

/** A layer's description; a model's whole configuration reaches some megabytes. */
const METADATA_LIMIT = 16_000_000;

/** Whether a Lambda layer's function is marshalled Python bytecode: text in base64, alone or first in a list. */
function isBytecode(lambda: Json | undefined): boolean {
  const first = itemsOf(lambda)[0] ?? member(member(lambda, 'config'), 'code');
  return typeof first === 'string' && /^\s*[4Y][w-z0-9+/][A-Za-z0-9+/=\s]{6,}$/.test(first);
}

function walk(json: Json, findings: Findings, offset: number): void {
  if (member(json, 'class_name') === 'Lambda') {
    const config = member(json, 'config');
    const name = member(config, 'name');
    const label = shown(typeof name === 'string' ? name : 'Lambda');
    if (isBytecode(member(config, 'function'))) {
      findings.add('saved-model/lambda-code', 'dangerous', 'tf_lambda_code', [label], offset);
    } else findings.add('saved-model/lambda', 'suspicious', 'tf_lambda', [label], offset);
  }
  for (const [, inner] of entriesOf(json)) walk(inner, findings, offset);
  for (const inner of itemsOf(json)) walk(inner, findings, offset);
}

/** A Keras layer's own JSON in a SavedModel: Lambda layers hold Python (CVE-2024-3660; facts/SERIALIZATION §9). */
export async function readLayer(wire: Wire, field: Field, findings: Findings): Promise<void> {
  if (field.length > METADATA_LIMIT) {
    findings.add('saved-model/layer-unread', 'unknown', 'tf_layer_unread', [], field.offset);
    return;
  }
  const text = await wire.window.text(field.offset, field.length);
  if (!text.includes('Lambda')) return;
  try {
    walk(jsonText(text, wire.tick).value, findings, field.offset);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    findings.add('saved-model/layer-unread', 'unknown', 'tf_layer_unread', [], field.offset);
  }
}

/** SavedObjectGraph in `saved_model.pb`: what each user object says of itself. */
export const readObjects = (wire: Wire, field: Field, findings: Findings): Promise<void> =>
  each(wire, field, {
    1: (node) =>
      each(wire, node, { 4: (user) => each(wire, user, { 3: (at) => readLayer(wire, at, findings) }) }),
  });

/** SavedMetadata: the file `keras_metadata.pb`. */
export const readKerasMetadata = (
  wire: Wire,
  field: Pick<Field, 'offset' | 'length'>,
  findings: Findings,
): Promise<void> =>
  each(wire, field, { 1: (node) => each(wire, node, { 5: (at) => readLayer(wire, at, findings) }) });
