import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readLockFile } from '../../../../scripts/release/lock-file';
import { noticesOf, readNotice, writeNotices, type Notice } from '../../../../scripts/release/notices';
import { shippedPackages } from '../../../../scripts/release/shipped';
import { ROOT } from '../../rules/sources';

const text = noticesOf(ROOT);
const shipped = shippedPackages(readLockFile(ROOT));
const words = (of: string): string => of.toLowerCase().replace(/[^a-z0-9]+/g, ' ');

describe('third-party notices', () => {
  it.each(shipped)('name $name $version with its licence', ({ name, version, license }) => {
    expect(text.split('\n')).toContain(`${name} ${version} (${license})`);
  });

  it.each(shipped)(
    'keep every copyright line of $path, and its licence text or address',
    ({ path, license }) => {
      const file = readdirSync(join(ROOT, path)).find((each) => /^licen[cs]e/i.test(each));
      const own = file === undefined ? '' : readFileSync(join(ROOT, path, file), 'utf8');
      if (text.includes(`https://spdx.org/licenses/${license}.html`)) return;
      const lines = own
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '' && !/^(The )?(MIT|ISC) License/.test(line));
      const copyrights = lines.filter((line) => line.startsWith('Copyright '));
      for (const line of copyrights) expect(text).toContain(line.trim());
      const body = lines.filter((line) => !line.startsWith('Copyright ')).join('\n');
      expect(words(text)).toContain(words(body).trim());
    },
  );

  it('write a text that several packages share once, whatever its line breaks and quotes', () => {
    const notice = (name: string, of: string): Notice => ({
      name,
      version: '1.0.0',
      license: 'MIT',
      author: null,
      text: of,
    });
    const written = writeNotices([
      notice('a', 'MIT License\n\nCopyright (c) A\n\nUse it "AS IS",\nas you like.'),
      notice('b', 'The MIT License (MIT)\r\n\r\nCopyright (c) B\r\n\r\nUse it “as is”, as you\r\nlike.'),
      notice('c', 'Copyright (c) C\n\nDo not use it.'),
    ]);
    expect(written).toContain(
      'a 1.0.0 (MIT)\n  Copyright (c) A\nb 1.0.0 (MIT)\n  Copyright (c) B\n\nUse it "AS IS",\nas you like.\n',
    );
    expect(written).toContain('c 1.0.0 (MIT)\n  Copyright (c) C\n\nDo not use it.\n');
    expect(written).not.toContain('“as is”');
  });

  describe('of a package without a licence text', () => {
    const noticeOf = (license: string, manifest: object): Notice => {
      const root = mkdtempSync(join(tmpdir(), 'plimsoll-notices-'));
      onTestFinished(() => rmSync(root, { recursive: true }));
      const standard = 'node_modules/spdx-license-list/licenses';
      mkdirSync(join(root, standard), { recursive: true });
      mkdirSync(join(root, 'node_modules/a'));
      writeFileSync(join(root, 'node_modules/a/package.json'), JSON.stringify(manifest));
      const file = join(ROOT, standard, `${license}.json`);
      if (existsSync(file)) writeFileSync(join(root, standard, `${license}.json`), readFileSync(file));
      return readNotice(root, { path: 'node_modules/a', name: 'a', version: '1.0.0', license });
    };

    it('have the standard text with its author', () => {
      const { text: own } = noticeOf('MIT', { author: 'Ada <ada@example.org>' });
      expect(own).toContain('Copyright (c) Ada\n');
      expect(own).toContain('Permission is hereby granted');
    });

    it('have the address alone where the licence asks for no more', () => {
      const notice = noticeOf('CC-BY-3.0', {
        author: { name: 'A' },
        contributors: ['B (https://b.example)'],
      });
      expect(writeNotices([notice])).toContain(
        'By A, B\n\nCC-BY-3.0: https://spdx.org/licenses/CC-BY-3.0.html',
      );
    });

    it('cannot be made without an author, or of a licence without a text', () => {
      expect(() => noticeOf('MIT', {})).toThrow('neither a licence text nor an author');
      expect(() => noticeOf('LicenseRef-none', { author: 'A' })).toThrow('no such file');
    });
  });
});
