import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { captures } from '../../hub/sites/huggingface/captures';
import { rowOf, rowWith } from '../badges';
import { eventually } from '../harness';
import { inExtension, type Environment } from '../environment';

const SHARED = resolve(import.meta.dirname, '../../..', process.env['PLIMSOLL_SHARED'] ?? '../shared');

interface Props {
  readonly ModelHeader?: readonly {
    readonly model: { readonly id: string; readonly tags: readonly string[] };
  }[];
  readonly ViewerIndexTreeList?: readonly { readonly entries: readonly Entry[] }[];
}

interface Entry {
  readonly type: string;
  readonly path: string;
  readonly lfs?: { readonly oid: string };
}

/** Real captured pages, in the browser: the subject, files and digests that their own data holds, or no subject. */
export async function realPages({ session, suite, withTab, withPopup, reset }: Environment): Promise<void> {
  const found = captures();
  if (found.length === 0) {
    console.log(`     ${SHARED} has no captured pages: they were not checked`);
    return;
  }
  await suite.check('reset before real pages', async () => {
    await reset();
    await inExtension(session, { settings: { network: 'page-only' }, clear: false });
  });
  for (const { name, url } of found) {
    await suite.check(`the real page ${name}`, () =>
      withTab(new URL(url).pathname + new URL(url).search, async (tab) => {
        const model = readProps(name).ModelHeader?.[0]?.model;
        if (model === undefined) {
          await new Promise((wake) => setTimeout(wake, 500));
          assert.equal(await rowOf(tab).exists(), false);
          return;
        }
        await rowWith(tab, /From this page/);
        await withPopup(tab, async (panel) => {
          const text = await eventually(() =>
            panel.evaluate(async () => {
              for (let depth = 0; depth < 3; depth += 1) {
                for (const details of document.querySelectorAll('details')) details.open = true;
                await new Promise((drawn) => setTimeout(drawn, 60));
              }
              const shown = document.body.textContent ?? '';
              return shown.includes('ruleset') && shown;
            }),
          );
          assert.ok(text.includes(model.id), model.id);
          const license = model.tags.find((tag) => tag.startsWith('license:'))?.slice('license:'.length);
          if (license !== undefined) assert.ok(text.includes(license), license);
          const digests = await panel.evaluate(() => document.body.innerHTML);
          for (const { type, path, lfs } of readProps(name).ViewerIndexTreeList?.[0]?.entries ?? []) {
            if (type !== 'file') continue;
            assert.ok(text.includes(path), path);
            if (lfs !== undefined) assert.ok(digests.includes(lfs.oid.slice(0, 8)), lfs.oid);
          }
        });
      }),
    );
  }
}

/** What a capture's islands hold, decoded beside it; empty when nothing was decoded. */
function readProps(name: string): Props {
  const file = join(SHARED, 'captures/huggingface/props', `${name}.props.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Props) : {};
}
