import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Act } from '../../utils/formats/acts/act';
import { gradeAct } from '../../utils/formats/acts/grade-act';
import { describeWithShared } from './shared';

interface Row {
  readonly module: string;
  readonly name: string;
  readonly act: string;
  readonly effects: readonly string[];
}

/** Acts that an opcode of a pickle makes happen, by the words of the table. */
const ACTS: Readonly<Record<string, Act>> = {
  call: 'called',
  build: 'called',
  attribute: 'called',
  new: 'built',
  'call()': 'used',
  setstate: 'state',
  del: 'state',
  append: 'append',
  add: 'add',
  setitem: 'setitem',
  setattr: 'setattr',
  getattr: 'getattr',
};
const MILD = new Set(['thread', 'env', 'getattr', 'binder']);
/** Judged by their arguments instead: bytecode, nested pickles; and tokenizers' states, which name their vocabularies. */
const EXCUSED = /^(?:dill\._dill|cloudpickle\.cloudpickle|torch\.storage) |Tokenizer$/;
const args = [{ is: 'text', text: 'x' }] as const;

describeWithShared('what callables of libraries do', 'data/effects', (folder) => {
  // The files' shapes are theirs to keep.
  const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
  const rows = read<readonly Row[]>('effects.json');

  it('is dangerous for every act that reaches something with what the file chose', () => {
    const missed = rows.flatMap(({ module, name, act: word, effects }) => {
      const act = ACTS[word];
      if (act === undefined || effects.every((effect) => MILD.has(effect))) return [];
      const { grade } = gradeAct({ module, name, act, args });
      return grade === 'dangerous' ? [] : [`${module} ${name}`];
    });
    expect(missed.filter((path) => !EXCUSED.test(path))).toEqual([]);
  });

  it('follows an object wherever a library hands it out, and never takes it for harmless', () => {
    const aliases = read<Readonly<Record<string, readonly string[]>>>('aliases.json');
    const grades = Object.entries(aliases).flatMap(([path, handed]) => {
      const [home = '', own = ''] = path.split(':');
      if (gradeAct({ module: home, name: own, act: 'called', args }).grade !== 'dangerous') return [];
      return handed.map((other) => {
        const [module = '', name = own] = other.split(':');
        return gradeAct({ module, name, act: 'called', args }).grade;
      });
    });
    expect(grades).not.toContain('allowed');
    const followed = grades.filter((grade) => grade === 'dangerous').length / grades.length;
    expect(followed).toBeGreaterThanOrEqual(0.99);
  });

  it('does not speak against classes whose source reaches nothing', () => {
    type Plain = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
    const modules = Object.values(read<Plain>('plain.json')).flatMap((library) => Object.entries(library));
    const grades = modules.flatMap(([module, kinds]) =>
      Object.values(kinds)
        .flatMap((names) => names.split(' '))
        .map((word) => gradeAct({ module, name: word.split(':')[0] ?? '', act: 'built' }).grade),
    );
    const allowed = grades.filter((grade) => grade === 'allowed').length / grades.length;
    expect(allowed).toBeGreaterThanOrEqual(0.98);
  });
});
