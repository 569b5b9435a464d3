import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentOf } from '../../../../scripts/lib/page';
import { captures } from './captures';
import { withHub } from '../../with-hub';
import { subjects } from './subjects';

const { fetch } = await withHub();

describe('pages of the replica hub', () => {
  async function open(path: string): Promise<{ document: Document; html: string; headers: Headers }> {
    const url = `https://huggingface.co${path}`;
    const response = await fetch(url);
    const html = await response.text();
    return { document: documentOf(html, url), html, headers: response.headers };
  }
  function props(document: Document, target: string): unknown {
    return JSON.parse(
      document
        .querySelector(`main > [data-target="${target}"], main section > [data-target="${target}"]`)
        ?.getAttribute('data-props') ?? 'null',
    );
  }

  it.each(subjects.map((subject) => [subject.id, subject] as const))(
    '%s: the header carries the model',
    async (id, subject) => {
      const { document } = await open(`/${id}`);
      expect(document.body.classList.contains('ModelPage')).toBe(true);
      expect(props(document, 'ModelHeader')).toMatchObject({
        activeTab: 'modelCard',
        author: { name: subject.owner.name, fullname: subject.owner.fullname, type: subject.owner.type },
        model: { id, gated: subject.gated, tags: subject.tags, likes: subject.likes },
      });
      const header = document.querySelector('main > [data-target="ModelHeader"] header > div.container');
      expect(header?.querySelector('h1 div.max-w-full > a.font-mono.font-semibold')?.textContent).toBe(
        id.split('/')[1],
      );
      expect(header?.querySelector('h1')?.nextElementSibling?.className).toContain('mb-3 flex flex-wrap');
      expect(document.title).toBe(`${id} · Hugging Face`);
    },
  );

  it('marks the server output of Svelte 5 and not of Svelte 4', async () => {
    expect((await open('/lantern-labs/brook-1b-instruct')).html).toContain('<!--[0-->');
    expect((await open('/lantern-labs/brook-1b-instruct?generation=svelte4')).html).not.toContain('<!--[');
  });

  it('puts hashes, scans and the head commit on the files page', async () => {
    const { document } = await open('/free-weights-hub/chat-lora-uncut/tree/main');
    const subject = subjects.find(({ id }) => id === 'free-weights-hub/chat-lora-uncut');
    expect(props(document, 'ViewerIndexTreeList')).toMatchObject({ nextURL: null, context: { rev: 'main' } });
    expect(props(document, 'UnsafeBanner')).toMatchObject({
      securityRepoStatus: { filesWithIssues: [{ level: 'unsafe' }, { path: 'pytorch_model.bin' }] },
    });
    expect(props(document, 'ViewerHeader')).toMatchObject({
      refs: { branches: [{ targetCommit: subject?.commits.at(-1)?.id }] },
    });
  });

  it('leaves the rest of a long list to nextURL', async () => {
    const { document } = await open('/chorus-speech/common-voices-1500/tree/main');
    const list = props(document, 'ViewerIndexTreeList');
    expect(list).toMatchObject({ entries: { length: 50 } });
    const { nextURL } = z.object({ nextURL: z.string() }).parse(list);
    expect(await (await fetch(`https://huggingface.co${nextURL}`)).json()).toHaveLength(50);
  });

  it.each(['/', '/models', '/lantern-labs', '/datasets/lantern-labs/brook-corpus'])(
    '%s lists models in the shared card',
    async (path) => {
      const { document } = await open(path);
      const links = [...document.querySelectorAll('article.overview-card-wrapper > a')].map((link) =>
        link.getAttribute('href'),
      );
      expect(links).toContain('/lantern-labs/brook-1b-instruct');
    },
  );

  it('can be as strict as a page gets', async () => {
    const { headers, html } = await open('/lantern-labs/brook-1b-instruct?csp=strict');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(html).not.toMatch(/<script>|style="/);
  });

  it('serves every capture at its own address; there are none without ../shared', async () => {
    for (const { url } of captures()) {
      const response = await fetch(url);
      expect([url, response.status]).toEqual([url, 200]);
      expect(await response.text()).toContain('SVELTE_HYDRATER');
    }
  });
});
