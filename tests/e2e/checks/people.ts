import assert from 'node:assert/strict';
import { axeViolations } from '../axe';
import { HOST, rowOf, settledRow } from '../badges';
import { eventually } from '../harness';
import { HUB, type Environment } from '../environment';
import type { Session, Tab } from '../contract';

const MODEL = 'lantern-labs/brook-1b-instruct';
const UNSAFE = 'free-weights-hub/chat-lora-uncut';

const isSerious = ({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical';

/** Keyboard, screen readers, both themes, another language. */
export async function people(environment: Environment): Promise<void> {
  const { session, suite, withTab, launch, reset } = environment;
  await suite.check('reset before people', reset);
  await suite.check('keyboard: Enter opens, Tab walks in, Escape closes and gives the focus back', () =>
    withTab(`/${MODEL}`, async (tab) => {
      await settledRow(tab);
      const row = rowOf(tab);
      await row.focus('button.badge');
      await tab.press('Enter');
      await eventually(async () => (await row.queryAll('[role=dialog]')).length === 1, {
        what: 'the popover',
      });
      const [popover] = await row.queryAll('[role=dialog]');
      assert.match(popover?.text ?? '', /declared|observed|inferred/);
      await tab.press('Escape');
      await eventually(async () => (await row.queryAll('[role=dialog]')).length === 0, { what: 'its end' });
      assert.equal((await row.focused())?.attributes['aria-expanded'], 'false');
    }),
  );
  await suite.check('mouse: one popover at a time, a press elsewhere closes it', () =>
    withTab(`/${MODEL}`, async (tab) => {
      await settledRow(tab);
      const row = rowOf(tab);
      await row.click('.disclosure:nth-child(1) button');
      await row.click('.disclosure:nth-child(3) button');
      await eventually(async () => (await row.queryAll('[role=dialog]')).length === 1);
      await tab.clickAt(640, 600);
      await eventually(async () => (await row.queryAll('[role=dialog]')).length === 0);
    }),
  );
  await suite.check('the badges follow the page from light to dark', () =>
    withTab(`/${MODEL}?theme=light`, async (tab) => {
      await settledRow(tab);
      const theme = () =>
        rowOf(tab).evaluate((root) => root.querySelector('[data-theme]')?.getAttribute('data-theme'));
      assert.equal(await theme(), 'light');
      await tab.evaluate(() => document.documentElement.classList.add('dark'));
      await eventually(async () => (await theme()) === 'dark');
    }),
  );
  for (const theme of ['light', 'dark'] as const) {
    await suite.check(`axe: no serious violation in the row and its popovers (${theme})`, () =>
      withTab(`/${UNSAFE}?theme=${theme}`, async (tab) => {
        await settledRow(tab);
        const row = rowOf(tab);
        await row.click('.disclosure:nth-child(2) button');
        await eventually(async () => (await row.queryAll('[role=dialog]')).length === 1);
        await row.expose();
        assert.deepEqual((await axeViolations(tab, HOST)).filter(isSerious), []);
      }),
    );
  }
  await suite.check('axe: no serious violation in popup and options (light)', () =>
    withTab(`/${UNSAFE}`, (tab) => popupAxe(session, tab)),
  );

  const dark = await launch({ dark: true, locale: 'zh-CN' });
  try {
    await suite.check('axe: no serious violation in popup and options (dark), in Chinese', async () =>
      popupAxe(dark, await dark.open(`${HUB}/${UNSAFE}`)),
    );
    await suite.check('Chinese: badges and popup speak it', async () => {
      const tab = await dark.open(`${HUB}/${MODEL}`);
      const text = await eventually(async () => {
        const shown = await rowOf(tab).text();
        return /[\u4E00-\u9FFF]{2}/.test(shown) && shown;
      });
      assert.doesNotMatch(text, /Openness|Load risk|Provenance/);
    });
  } finally {
    await dark.close();
  }
}

async function popupAxe(session: Session, tab: Tab): Promise<void> {
  await eventually(() => rowOf(tab).exists());
  const panel = await session.openPopup(tab);
  try {
    await eventually(() =>
      panel.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        return document.querySelectorAll('.files > ul > li').length > 0;
      }),
    );
    assert.deepEqual((await axeViolations(panel)).filter(isSerious), []);
  } finally {
    await panel.close();
  }
  const options = await session.openExtensionPage('/options.html');
  try {
    await eventually(() => options.evaluate(() => document.querySelectorAll('input').length > 0));
    assert.deepEqual((await axeViolations(options)).filter(isSerious), []);
  } finally {
    await options.close();
  }
}
