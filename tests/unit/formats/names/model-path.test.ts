import { expect, test } from 'vitest';
import { codeIn } from '../../../../utils/formats/code/code-text';
import { escapeOf } from '../../../../utils/formats/names/model-path';

test.each([
  ['model.onnx_data', null],
  ['sub/folder/data..bin', null],
  ['...', null],
  ['', null],
  ['/etc/passwd', 'absolute'],
  ['\\\\host\\share', 'absolute'],
  ['~/x', 'absolute'],
  ['a/../b', 'parent'],
  ['..\\b', 'parent'],
  ['a/.. /b', 'parent'],
  ['C:\\x', 'drive'],
  ['c:x', 'drive'],
  ['https://host/x', 'url'],
  ['file:///x', 'url'],
])('%s leads outside: %s', (path, escape) => {
  expect(escapeOf(path)).toBe(escape);
});

test.each([
  ['import os', 'python'],
  ['x = 1\nfrom subprocess import run', 'python'],
  ['import json; exec("x")', 'python'],
  ['rm -rf /tmp/x', 'shell'],
  ['echo a && wget -q https://host/x', 'shell'],
  ['bash -c "x"', 'shell'],
  ['<SCRIPT src=x>', 'html'],
  ['trained on https://host/data with import of tokens', null],
  ['We import os-level metrics; evaluation (eval) was done', null],
  ['chmod is a command', null],
  [`${'x'.repeat(9000)}\nimport os`, null],
])('%s is taken for %s', (text, kind) => {
  expect(codeIn(text)).toBe(kind);
});
