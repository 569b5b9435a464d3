import type { Json } from '../../encodings/json-text';
import { isGadget, isKerasModule, isOwnClass, isReachingBuiltin, isReachingModule } from './classes';
import { isObject, stringAt, type JsonObject, type KerasWalk } from './context';
import { functionByName, lambdaValue } from './lambda';

/** Layers that take a vocabulary: as a string it is a path or an address to read (CVE-2025-12058). */
const VOCABULARY_KEYS = ['vocabulary', 'vocabulary_file', 'idf_weights', 'merges'];

/** Operations of a TensorFlow layer that reach files or Python. */
const REACHING_OPERATION =
  /\b(?:PyFunc|PyFuncStateless|EagerPyFunc|ReadFile|WriteFile|LoadLibrary)\b|\bio\.\w*(?:read|write|save)\w*|\braw_ops\.\w*(?:ReadFile|WriteFile|PyFunc)/i;

const shortName = (name: string): string => name.split('>').at(-1) ?? name;

/** A class or function named with its module. */
function named(module: string, name: string, config: Json | undefined, walk: KerasWalk): void {
  const full = `${module}.${name}`;
  if (name === 'function' && typeof config === 'string') return functionByName(config, module, walk);
  if (isGadget(name)) return walk.add('class-reaches', 'dangerous', full);
  if (isReachingModule(module) || (module === 'builtins' && isReachingBuiltin(name)))
    return walk.add('class-reaches', 'dangerous', full);
  if (module !== 'builtins' && !isKerasModule(module)) return walk.add('foreign-module', 'suspicious', full);
  return module === 'builtins' && !isOwnClass(name)
    ? walk.add('foreign-module', 'suspicious', full)
    : undefined;
}

/** A class named without a module: Keras looks for it among its own and the user's. */
function unnamed(name: string, walk: KerasWalk): void {
  if (isGadget(name)) walk.add('class-reaches', 'dangerous', name);
  else if (!isOwnClass(shortName(name)) || (name.includes('>') && !/^(?:Keras|keras\w*|Addons)>/.test(name)))
    walk.add('custom-class', 'suspicious', name);
}

/** Layers that read something by themselves when they are built. */
function readers(name: string, config: JsonObject, walk: KerasWalk): void {
  const layer = shortName(name);
  if (layer === 'Lambda')
    for (const key of ['function', 'output_shape', 'mask']) {
      const value = config.get(key);
      const kind = stringAt(config, `${key}_type`);
      if (key === 'function' || kind === 'lambda' || kind === 'function' || isObject(value))
        lambdaValue(value, config, stringAt(config, 'name') ?? layer, walk);
    }
  if (layer === 'Lambda') walk.add('lambda', 'suspicious', stringAt(config, 'name') ?? layer);
  if (layer === 'TFSMLayer') walk.add('tfsm-layer', 'dangerous', stringAt(config, 'filepath') ?? '?');
  if (layer === 'TorchModuleWrapper') {
    walk.add('torch-module', 'dangerous', stringAt(config, 'name') ?? layer);
    payloads(config.get('module'), walk);
  }
  if (layer === 'JaxLayer' || layer === 'FlaxLayer') walk.add('custom-function', 'suspicious', layer);
  for (const key of VOCABULARY_KEYS) {
    const value = stringAt(config, key);
    if (value !== null && value !== '') walk.add('vocabulary', 'dangerous', layer, value);
  }
  const operation = [stringAt(config, 'node_def'), stringAt(config, 'function')].find(
    (text) => text !== null && REACHING_OPERATION.test(text),
  );
  if ((layer === 'TFOpLambda' || layer === 'TensorFlowOpLayer') && operation)
    walk.add('operation', 'dangerous', REACHING_OPERATION.exec(operation)?.[0] ?? operation);
}

/** Base64 strings below a value. */
function payloads(value: Json | undefined, walk: KerasWalk): void {
  const waiting: (Json | undefined)[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    walk.tick();
    if (typeof next === 'string') walk.payloads.push(next);
    else if (Array.isArray(next)) waiting.push(...(next as readonly Json[]));
    else if (isObject(next)) waiting.push(...next.values());
  }
}

function visit(object: JsonObject, walk: KerasWalk): void {
  const name = stringAt(object, 'class_name') ?? stringAt(object, 'spec_name');
  if (name === null) return;
  const module = stringAt(object, 'module');
  const config = object.get('config');
  const registered = stringAt(object, 'registered_name');
  if (module !== null) named(module, name, config, walk);
  else if (name === 'function' && typeof config === 'string') functionByName(config, null, walk);
  else unnamed(name, walk);
  if (registered !== null) {
    if (isGadget(registered)) walk.add('class-reaches', 'dangerous', registered);
    else if (/>/.test(registered) && !/^(?:keras\w*|Keras|Addons)>/.test(registered))
      walk.add('custom-class', 'suspicious', registered);
  }
  if (name === '__lambda__') lambdaValue(object, object, '__lambda__', walk);
  if (isObject(config)) readers(name, config, walk);
}

const UNSAFE_FLAG = 'enable_unsafe_deserialization';

/**
 * Walks a Keras configuration over everything in it that names a class, a function or a file (facts/SERIALIZATION §9; advisories
 * CVE-2024-3660, CVE-2025-1550, -8747, -9905, -9906, -12058, -49655, CVE-2026-1462). Adds its findings to `walk`.
 */
export function walkKeras(root: Json, walk: KerasWalk): void {
  const waiting: Json[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    walk.tick();
    if (typeof next === 'string' && next.endsWith(UNSAFE_FLAG)) walk.add('unsafe-flag', 'dangerous', next);
    if (Array.isArray(next)) for (const item of next as readonly Json[]) waiting.push(item);
    if (!isObject(next)) continue;
    visit(next, walk);
    for (const [key, value] of next) {
      if (key === UNSAFE_FLAG) walk.add('unsafe-flag', 'dangerous', key);
      waiting.push(value);
    }
  }
}

/** Whether a JSON value is a Keras configuration: a class with its configuration, with layers below. */
export function isKerasConfig(json: Json): boolean {
  if (!isObject(json) || typeof json.get('class_name') !== 'string') return false;
  const config = json.get('config');
  return isObject(config) || Array.isArray(config);
}
