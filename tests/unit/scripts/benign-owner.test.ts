import { expect, test } from 'vitest';
import { ownerOf } from '../../../scripts/lib/benign-owner';

test.each([
  ['/work/node_modules/preact/dist/preact.js', 'npm preact'],
  ['/work/node_modules/a/node_modules/@b/c/d.js', 'npm @b/c'],
  ['/usr/lib/python3/dist-packages/yaml/loader.py', 'python yaml'],
  ['/usr/share/doc/bash/README', 'share/doc bash'],
  ['/usr/share/cmake-3.25/Modules/a.cmake', 'share cmake-3.25'],
  ['models/resnet/model.pt', 'resnet'],
])('%s belongs to %s', (path, owner) => expect(ownerOf(path)).toBe(owner));
