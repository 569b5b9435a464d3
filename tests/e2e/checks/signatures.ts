import assert from 'node:assert/strict';
import { signedForReal } from '../../hub/sites/huggingface/subjects/signed-for-real';
import { settledRow } from '../badges';
import type { Tab } from '../contract';
import { eventually } from '../harness';
import type { Environment } from '../environment';

const UNKNOWN = 'museum-of-ml/field-notes-bert';

/** What each model's panel says once its signature was looked into. */
const REAL = [
  ['openai/privacy-filter-original', 'Signed by the publisher', /fits all 4 weight/],
  ['openai/privacy-filter', 'Signed in part', /Not for: .*model\.safetensors/],
  ['quietfox/scrubber', 'Another publisher’s', /this is not openai’s repository/],
] as const;

const textOf = (tab: Tab): Promise<string> =>
  tab.evaluate(async () => {
    for (let depth = 0; depth < 3; depth += 1) {
      for (const details of document.querySelectorAll('details')) details.open = true;
      await new Promise((drawn) => setTimeout(drawn, 60));
    }
    return (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');
  });

/** Signatures are checked when the panel opens, in the background of the browser. */
export async function signatures({ hub, suite, withTab, withPopup, reset }: Environment): Promise<void> {
  const panelSays = (id: string, words: string) =>
    withTabAndPanel(id, async (panel) => {
      await eventually(async () => (await textOf(panel)).includes(words), { what: words });
      return textOf(panel);
    });
  const withTabAndPanel = async (id: string, act: (panel: Tab) => Promise<string>): Promise<string> => {
    let text = '';
    await withTab(`/${id}`, async (tab) => {
      await settledRow(tab);
      await withPopup(tab, async (panel) => {
        text = await act(panel);
      });
    });
    return text;
  };
  await suite.check('signature by a key that nobody knows: grey, and nothing is fetched for it', async () => {
    await reset();
    const text = await panelSays(UNKNOWN, 'Unknown key');
    assert.match(text, /It does not prove that the publisher signed these files/);
    assert.ok(hub.requests.some(({ path }) => path.endsWith('/model.sig')));
    assert.ok(!hub.requests.some(({ path }) => /\/(?:raw|resolve)\/.*\/config\.json/.test(path)));
  });
  await suite.check('…and none is asked for again while it is fresh', async () => {
    hub.clearRequests();
    await panelSays(UNKNOWN, 'Unknown key');
    assert.ok(!hub.requests.some(({ path }) => path.endsWith('/model.sig')));
  });
  if (signedForReal().length === 0) {
    await suite.check('real signatures: nothing was checked, ../shared is not there', async () => {});
    return;
  }
  for (const [id, word, sentence] of REAL) {
    await suite.check(`a real signature, checked in the background: ${word} (${id})`, async () => {
      const text = await panelSays(id, word);
      assert.match(text, sentence);
      assert.match(text, /Sigstore’s keys ?as of 20/);
      assert.deepEqual(hub.downloads, []);
    });
  }
}
