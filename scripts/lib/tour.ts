import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { settledRow, rowOf, type Row } from '../../tests/e2e/badges';
import type { LaunchOptions, Session, Tab } from '../../tests/e2e/contract';
import { HUB } from '../../tests/e2e/environment';
import { eventually, resultsDir } from '../../tests/e2e/harness';
import { subjects } from '../../tests/hub/sites/huggingface/subjects';
import { say } from '../shell.mjs';
import { hydrated, panelBox, shoot } from './picture';

const THEMES = ['light', 'dark'] as const;
const FOLDER = join(resultsDir, 'start');
const LOAD_RISK = '.disclosure:nth-child(2) button';

/**
 * Without a display: every model of the replica in turn, one line each on stdout, and pictures of page,
 * popover and popup in both themes. The exit code: 1 when a model got no verdicts.
 */
export async function tour(
  launch: (options: Pick<LaunchOptions, 'dark'>) => Promise<Session>,
  browser: string,
): Promise<number> {
  const folder = join(FOLDER, browser);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say(`no display: visiting the replica's ${subjects.length} models in headless ${browser}…`);
  let silent = 0;
  for (const theme of THEMES) {
    const session = await launch({ dark: theme === 'dark' });
    for (const { id } of subjects) {
      const row = await visit(session, id, join(folder, `${id.replace('/', '--')}-${theme}`));
      if (row === null) silent += 1;
      if (theme === 'light' || row === null) console.log(line(id, row));
    }
    await session.close();
    say(`${theme} pictures done`);
  }
  say(`pictures of each page, popover and popup: ${relative(process.cwd(), folder)}`);
  if (silent > 0) say(`${silent} visits ended without verdicts`);
  return silent === 0 ? 0 : 1;
}

async function visit(session: Session, id: string, name: string): Promise<Row | null> {
  const tab = await session.open(`${HUB}/${id}`);
  try {
    const row = await settledRow(tab).catch(() => null);
    await hydrated(tab);
    await tab.screenshot(`${name}-page.png`);
    if (row === null) return null;
    await rowOf(tab).click(LOAD_RISK);
    await eventually(async () => (await rowOf(tab).queryAll('[role=dialog]')).length === 1);
    await tab.screenshot(`${name}-popover.png`);
    await picturePopup(session, tab, `${name}-popup.png`);
    return row;
  } finally {
    await tab.close();
  }
}

async function picturePopup(session: Session, about: Tab, path: string): Promise<void> {
  const popup = await session.openPopup(about);
  try {
    await eventually(() => popup.evaluate(() => document.querySelector('.card') !== null));
    await shoot(popup, path, await panelBox(popup));
  } finally {
    await popup.close();
  }
}

const line = (id: string, row: Row | null): string =>
  [
    id,
    ...(row === null ? ['no verdicts'] : [row.openness, row.loadRisk, row.provenance, row.basis]),
    `${HUB}/${id}`,
  ].join(' · ');
