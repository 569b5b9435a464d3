import type { ChromiumTab } from '../../e2e/chromium/tab';

const CARD = '<div class="model-card-content prose">';

/** What a long model card is made of: headings, text, code, tables. */
const SECTION = `<h2 id="section">Evaluation</h2>
<p>${'Scores on public benchmarks, zero-shot unless said otherwise, mean of three runs. '.repeat(6)}</p>
<pre><code class="language-python">${'<span class="hljs-keyword">from</span> transformers <span class="hljs-keyword">import</span> AutoModel\n'.repeat(6)}</code></pre>
<table><tbody>${'<tr><td>ARC</td><td align="right">61.4</td><td align="right">63.0</td></tr>'.repeat(12)}</tbody></table>
`;

/** Serves `url` to this tab with its model card made so long that the page has `bytes`. */
export async function pad(tab: ChromiumTab, url: string, bytes: number): Promise<void> {
  await tab.page.route(url, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const missing = Math.max(0, bytes - Buffer.byteLength(html));
    const card = SECTION.repeat(Math.ceil(missing / Buffer.byteLength(SECTION)));
    if (!html.includes(CARD)) throw new Error(`${url} has no model card`);
    // A function: `$` in a replacement would mean something.
    await route.fulfill({ response, body: html.replace(CARD, () => CARD + card) });
  });
}
