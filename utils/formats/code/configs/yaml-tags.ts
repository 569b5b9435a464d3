import type { Tell } from './contract';
import { gradeName, type NameAct } from './name-grade';

/** Tags by which PyYAML's full and unsafe loaders import, call or build (`!!python/object/apply:os.system`). */
const PYTHON_TAG = /^(?:tag:yaml\.org,2002:|!{0,2})python\/(.*)$/s;
const PYTHON_DATA = /^(?:tuple|str|unicode|int|long|float|complex|bool|none|list|dict|bytes)$/;

/** What PyYAML does with the name in its tag (`constructor.py`, FullConstructor and UnsafeConstructor). */
const PYTHON_ACTS: Readonly<Record<string, NameAct>> = {
  name: 'looked-up',
  module: 'looked-up',
  object: 'built',
  'object/new': 'built',
  'object/apply': 'called',
};

/** Tags of HyperPyYAML, which SpeechBrain and CosyVoice read their configurations with (facts/LOADERS §4). */
const HYPER_TAG = /^!(new|name|module|apply|applyref|include):(.*)$/s;
const HYPER_ACTS: Readonly<Record<string, NameAct>> = {
  new: 'called',
  name: 'looked-up',
  module: 'looked-up',
  apply: 'called',
  applyref: 'called',
};

/** What a tag has its loader do: graded by the name in it, and by what is done with the name. */
export function judgeTag(tag: string, tell: Tell): void {
  const python = PYTHON_TAG.exec(tag)?.[1];
  if (python !== undefined) {
    judgePython(tag, python, tell);
    return;
  }
  const [, word = '', name = ''] = HYPER_TAG.exec(tag) ?? [];
  if (word === 'include') tell.opens(name);
  else if (Object.hasOwn(HYPER_ACTS, word)) judge(tag, name, HYPER_ACTS[word] ?? 'called', tell);
}

function judgePython(tag: string, rest: string, tell: Tell): void {
  const colon = rest.indexOf(':');
  const kind = colon < 0 ? rest : rest.slice(0, colon);
  const act = Object.hasOwn(PYTHON_ACTS, kind) ? PYTHON_ACTS[kind] : undefined;
  if (act !== undefined && colon >= 0) judge(tag, rest.slice(colon + 1), act, tell);
  else tell.add('python-tag', PYTHON_DATA.test(kind) ? 'note' : 'suspicious', tag);
}

function judge(tag: string, name: string, act: NameAct, tell: Tell): void {
  const grade = gradeName(name, act);
  if (grade !== 'known') tell.add('python-tag', grade === 'reaching' ? 'dangerous' : 'suspicious', tag);
}

/** Tags in a text that is no YAML as a whole: a loader may take what stands before the damage, or read it otherwise. */
const WRITTEN = /!!python\/[\w/]+(?::[\w.]+)?|!(?:new|name|module|apply|applyref):[\w.]+/g;

/** The first tags in a text that would import something unusual; what became of them is not known. */
export function judgeDamaged(text: string, tell: Tell): void {
  for (const [written] of text.matchAll(WRITTEN)) {
    const [, name = ''] = written.split(':');
    if (gradeName(name, 'called') === 'known') continue;
    tell.add('python-tag', 'suspicious', written);
    return;
  }
}
