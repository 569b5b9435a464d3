import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Action } from 'webextension-polyfill';
import { describe, expect, it, vi } from 'vitest';
import { assess } from '../../../utils/report/assess';
import { showOnToolbar, toolbarTitle } from '../../../utils/messaging/toolbar';
import type { LoadRiskLevel } from '../../../utils/model/verdict';
import { LOAD_RISK_LEVELS } from '../../../utils/model/verdict';
import { modelPageFacts } from '../../fixtures/facts';
import { AT } from '../../fixtures/hub-page';

const PUBLIC = resolve(import.meta.dirname, '../../../assets/public');
const report = assess(modelPageFacts(), 'page', AT);
const withRisk = (level: LoadRiskLevel) => ({
  ...report,
  verdicts: { ...report.verdicts, loadRisk: { ...report.verdicts.loadRisk, level } },
});
const toolbar = () => {
  const setIcon = vi.fn(async (_details: { tabId: number; path: Record<string, string> }) => undefined);
  const setTitle = vi.fn(async () => undefined);
  return { setIcon, setTitle, action: { setIcon, setTitle } as unknown as Action.Static }; // all that is used
};

describe('the toolbar', () => {
  it.each(LOAD_RISK_LEVELS)('has an icon in each size for "%s"', async (level) => {
    const { action, setIcon, setTitle } = toolbar();
    await showOnToolbar(action, 3, withRisk(level), 'words');
    const { tabId, path } = setIcon.mock.calls[0]?.[0] ?? { tabId: -1, path: {} };
    expect(tabId).toBe(3);
    expect(Object.keys(path)).toEqual(['16', '32']);
    for (const file of Object.values(path)) expect(existsSync(PUBLIC + file), file).toBe(true);
    expect(setTitle).toHaveBeenCalledWith({ tabId: 3, title: 'words' });
  });

  it('shows the worst of all differently from the best', async () => {
    const icons = await Promise.all(
      (['dangerous', 'data-only'] as const).map(async (level) => {
        const { action, setIcon } = toolbar();
        await showOnToolbar(action, 3, withRisk(level), '');
        return setIcon.mock.calls[0]?.[0].path['16'];
      }),
    );
    expect(icons[0]).not.toBe(icons[1]);
  });

  it('of a tab that was closed meanwhile is nobody’s, and no error', async () => {
    const { action, setIcon } = toolbar();
    setIcon.mockRejectedValue(new Error('No tab with id: 3'));
    await expect(showOnToolbar(action, 3, report, '')).resolves.toBeUndefined();
  });

  it('is titled with the subject and the reason', () => {
    const title = toolbarTitle(report, ({ key, params }) => [key, ...params].join('|'));
    expect(title).toContain('toolbar_title|acme/anchor-7b|');
    expect(title).toContain(report.verdicts.loadRisk.reason.key);
  });
});
