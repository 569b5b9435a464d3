import { inspectPython } from '../../code/python';
import { marshalledCode, reachingName } from '../../code/python/marshal';
import type { Json } from '../../encodings/json-text';
import { isGadget, isKerasModule, isReachingBuiltin, isReachingModule } from './classes';
import { isObject, stringAt, type JsonObject, type KerasWalk } from './context';

/** Base64 of a code object; a large function has some 10,000 characters. */
const CODE_LIMIT = 4_000_000;

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/g, '')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Marshalled bytecode in base64, by the names that it looks up. It is read, never loaded. */
function bytecode(base64: string, layer: string, walk: KerasWalk): void {
  const bytes = base64.length > CODE_LIMIT ? null : bytesOf(base64);
  const code = bytes && marshalledCode(bytes);
  if (!code) return walk.add('lambda-opaque', 'dangerous', layer);
  const name = reachingName(code);
  if (name !== null) walk.add('lambda-reaches', 'dangerous', layer, name);
  else walk.add('lambda-code', 'suspicious', layer);
}

/** Whether a text can be what `func_dump` writes: base64 of a marshalled code object starts so. */
const looksLikeBytecode = (text: string): boolean =>
  text.length > 24 && /^[4Y][0-9A-Za-z+/\s]{20}/.test(text) && !text.includes('(');

/** A function kept by name, in a module or in none. */
export function functionByName(name: string, module: string | null, walk: KerasWalk): void {
  const own = module !== null && isKerasModule(module);
  if (
    isGadget(name) ||
    (module !== null && isReachingModule(module)) ||
    (module === 'builtins' && isReachingBuiltin(name))
  )
    walk.add('function-reaches', 'dangerous', module === null ? name : `${module}.${name}`);
  else if (!own) walk.add('custom-function', 'suspicious', module === null ? name : `${module}.${name}`);
}

/**
 * What a Lambda layer calls: `function`, `output_shape` or `mask`. Keras 3 keeps `{class_name: '__lambda__'}` or a
 * function by name, Keras 2 a list whose first item is the bytecode (facts/SERIALIZATION §9; CVE-2024-3660, CVE-2025-9905).
 */
export function lambdaValue(
  value: Json | undefined,
  config: JsonObject,
  layer: string,
  walk: KerasWalk,
): void {
  if (Array.isArray(value)) {
    const [first] = value as readonly Json[];
    if (typeof first === 'string') bytecode(first, layer, walk);
    return;
  }
  if (isObject(value)) {
    const inner = value.get('config');
    const code = isObject(inner) ? stringAt(inner, 'code') : null;
    if (stringAt(value, 'class_name') === '__lambda__' || code !== null) bytecode(code ?? '', layer, walk);
    return;
  }
  if (typeof value !== 'string') return;
  if (looksLikeBytecode(value)) return bytecode(value, layer, walk);
  if (/[^\w.<>]/.test(value)) {
    const dangerous = inspectPython(value, walk.member, walk.tick).findings.some(
      ({ verdict }) => verdict === 'dangerous',
    );
    const calls = /\b(?:eval|exec|__import__|open|compile|system|popen)\s*\(/.exec(value);
    if (dangerous || calls) return walk.add('lambda-reaches', 'dangerous', layer, calls?.[0] ?? value);
    return walk.add('lambda-code', 'suspicious', layer);
  }
  functionByName(value, stringAt(config, 'module'), walk);
}
