import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../utils/hubs/contract';
import { nextPath } from '../../../utils/hubs/huggingface/api';
import { valueOf } from '../../../utils/model/slot';
import { modelPageFacts } from '../../fixtures/facts';
import { answer, collect, modelInfo } from '../../fixtures/hub-answers';
import { entry, HEAD } from '../../fixtures/model';

const no = (): Answer => ({ ok: false, failure: 'hub-error' });

describe('the tree, for answers without a file list', () => {
  const page = (index: number, link?: string) =>
    answer([entry(`f${index}.txt`)], link === undefined ? {} : { link: `<${link}>; rel="next"` });
  const more = (index: number) => `https://huggingface.co/api/models/gpt2/tree/${HEAD}?cursor=${index}`;

  it.each<[string, Answer[], { files: number; complete: boolean; calls: number }]>([
    ['one page', [page(1)], { files: 1, complete: true, calls: 2 }],
    ['two pages', [page(1, more(1)), page(2)], { files: 2, complete: true, calls: 3 }],
    [
      'a link to another host',
      [page(1, 'https://evil.example/api/models/x')],
      { files: 1, complete: false, calls: 2 },
    ],
    [
      'a link to another model’s list',
      [page(1, more(1).replace('gpt2', 'acme/anchor-7b')), page(2)],
      { files: 1, complete: false, calls: 2 },
    ],
    [
      'a link to another kind of address',
      [page(1, 'https://huggingface.co/logout')],
      { files: 1, complete: false, calls: 2 },
    ],
    ['a link that is no address', [page(1, 'http://[')], { files: 1, complete: false, calls: 2 }],
    ['a loop', [page(1, more(1)), page(2, more(1))], { files: 2, complete: false, calls: 3 }],
    ['a page that fails', [page(1, more(1)), no()], { files: 1, complete: false, calls: 3 }],
    ['a page of another shape', [answer({ error: 'x' })], { files: 0, complete: false, calls: 2 }],
    ['an entry that cannot be read', [answer([entry('a.txt'), {}])], { files: 1, complete: false, calls: 2 }],
    [
      'more pages than are followed',
      Array.from({ length: 20 }, (_, i) => page(i, more(i))),
      { files: 10, complete: false, calls: 11 },
    ],
  ])('%s', async (_what, pages, { files, complete, calls }) => {
    const nameless = answer(modelInfo({ id: 'gpt2', siblings: undefined }));
    const { asked, facts: known } = await collect(modelPageFacts({ id: 'gpt2' }), [nameless, ...pages]);
    expect(asked).toHaveLength(calls);
    expect(valueOf(known.files)?.files).toHaveLength(files);
    expect(valueOf(known.files)?.complete).toBe(complete);
  });

  it.each([
    [
      '<https://huggingface.co/api/models/a/b/tree/main?cursor=x>; rel="next"',
      '/api/models/a/b/tree/main?cursor=x',
    ],
    ['</api/models/a/b/tree/main?cursor=x>; rel=next', '/api/models/a/b/tree/main?cursor=x'],
    [
      '</p>; rel="prev", </api/models/a/b/tree/main?p=2>; title="x"; rel="next"',
      '/api/models/a/b/tree/main?p=2',
    ],
    ['</api/models/a/b/tree/main>; rel="prev"', null],
    ['</api/models/gpt2/tree/main?cursor=x>; rel="next"', null],
    ['</api/models/a/b/tree/other?cursor=x>; rel="next"', null],
    ['<https://huggingface.co.evil.example/api/models/a/b/tree/main>; rel="next"', null],
    ['<http://huggingface.co/api/models/a/b/tree/main>; rel="next"', null],
    ['<javascript:alert(1)>; rel="next"', null],
    ['garbage', null],
  ])('Link: %s leads to %s', (link, path) => {
    const given = answer([], { link }, 'https://huggingface.co/api/models/a/b/tree/main');
    expect(given.ok && nextPath(given)).toBe(path);
  });
});
