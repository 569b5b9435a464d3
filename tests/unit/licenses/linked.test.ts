import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { licenseLinked } from '../../../utils/licenses/linked';

describe('links to the pages of known licences', () => {
  test.each([
    ['https://spdx.org/licenses/MIT.html', 'mit'],
    ['https://opensource.org/license/bsd-3-clause/', 'bsd-3-clause'],
    ['http://www.apache.org/licenses/LICENSE-2.0.txt', 'apache-2.0'],
    ['https://www.gnu.org/licenses/old-licenses/gpl-2.0.en.html', 'gpl-2.0'],
    ['https://www.gnu.org/licenses/agpl-3.0.html', 'agpl-3.0'],
    ['https://creativecommons.org/licenses/by-nc-sa/4.0/legalcode', 'cc-by-nc-sa-4.0'],
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'cc0-1.0'],
    ['https://ai.google.dev/gemma/terms', 'gemma'],
    ['https://www.llama.com/llama3_3/license/', 'llama3.3'],
    ['https://llama.meta.com/llama3/license', 'llama3'],
    ['https://mistral.ai/licenses/MRL-0.1.md', 'mrl'],
    ['https://huggingface.co/Qwen/Qwen2.5-72B-Instruct/blob/main/LICENSE', 'qwen'],
    ['https://huggingface.co/Qwen/Qwen2.5-72B-Instruct/raw/main/LICENSE', 'qwen'],
    ['https://huggingface.co/acme/model/blob/main/LICENSE', null],
    ['https://huggingface.co/nvidia', null], // a publisher's front page is no licence
    ['https://spdx.org.example/licenses/MIT', null],
    ['https://example.com/?u=https://spdx.org/licenses/MIT', null],
    ['https://spdx.org/licenses/BSD', null], // several texts
    ['LICENSE', null],
    ['javascript:alert(1)', null],
    [`https://spdx.org/licenses/${'x'.repeat(600)}`, null],
  ])('%s', (link, id) => expect(licenseLinked(link)?.id ?? null).toBe(id));

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (link) => {
        licenseLinked(link);
      }),
    );
  });
});
