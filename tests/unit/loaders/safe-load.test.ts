import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOADERS } from '../../../utils/loaders/table';
import { safeLoad } from '../../../utils/loaders/safe-load';
import { commitId, type ModelId } from '../../../utils/model/subject';
import { factsWith, listOf } from '../rules/facts';

const COMMIT = commitId('c'.repeat(40));

/** Names that would end a literal, a line or a placeholder. */
const PARTS = [
  '"',
  "'",
  '\\',
  '\n',
  '\u2028',
  'é',
  '😀',
  '\ud800',
  '{id}',
  '{commit}',
  '[[',
  ']]',
  '$1',
  '#',
  'a',
  '\0',
];
const hostile = fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }).map((parts) => parts.join(''));

/** The text that a Python literal of ASCII stands for, as far as it has JSON's escapes and `\\U`. */
const fromPython = (literal: string): unknown =>
  JSON.parse(
    literal.replaceAll(/\\U([0-9a-f]{8})|\\./g, (all, code?: string) =>
      code === undefined ? all : String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
const revision = { requested: 'main', kind: 'branch', commit: COMMIT } as const;
const of = (library: string, paths: readonly string[], commit: typeof COMMIT | null = COMMIT) =>
  safeLoad(factsWith({ library, files: listOf(paths), revision: { ...revision, commit } }));

describe('the safe way to load', () => {
  it('is the library’s own, at the commit, and prefers safetensors where they are opened', () => {
    expect(of('transformers', ['model.safetensors'])).toEqual({
      kind: 'snippet',
      code: [
        'from transformers import AutoModel',
        `model = AutoModel.from_pretrained("owner/name", revision="${COMMIT}", use_safetensors=True, trust_remote_code=False)`,
      ].join('\n'),
    });
    expect(of('transformers', ['pytorch_model.bin'])).toMatchObject({
      code: expect.not.stringContaining('use_safetensors'),
    });
    expect(of('gguf', ['q4.gguf'])).toMatchObject({ code: expect.stringContaining('"q4.gguf"') });
  });

  it.each(['flair', 'speechbrain', 'gliner', 'sklearn'])('is none with %s', (library) => {
    const paths = ['pytorch_model.bin', 'hyperparams.yaml', 'gliner_config.json', 'm.pkl'];
    expect(of(library, paths)).toEqual({ kind: 'none', library });
  });

  it('is not said without a commit, a file or a library', () => {
    expect(of('transformers', ['model.safetensors'], null)).toBeNull();
    expect(of('transformers', ['README.md'])).toBeNull();
    expect(of('nobody', ['model.safetensors'])).toBeNull();
  });

  it('asks no library for trust', () => {
    for (const { library, snippet = '' } of LOADERS)
      expect([library, /trust_remote_code=True|weights_only=False|trusted=True/.test(snippet)]).toEqual([
        library,
        false,
      ]);
  });

  it('takes every name as a literal', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const facts = factsWith({ library: 'gguf', files: listOf([`${name}.gguf`]), revision });
        const found = safeLoad({ ...facts, subject: { ...facts.subject, id: name as ModelId } }); // no well-formed id
        if (found?.kind !== 'snippet') throw new Error('a snippet');
        expect(found.code).toMatch(/^[\x20-\x7e\n]*$/);
        const [id = '', file = ''] = found.code.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
        expect([fromPython(id), fromPython(file)]).toEqual([name, `${name}.gguf`]);
      }),
    );
  });
});
