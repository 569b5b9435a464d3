import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assess } from '../../utils/report/assess';
import { reportJson } from '../../utils/export/json';
import { decode, pageOf } from '../../utils/hubs/index';
import { readDocument } from '../../scripts/lib/page';
import { describeWithShared } from './shared';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const URL = 'https://huggingface.co/distilbert/distilbert-base-uncased';

/** What the README shows of a report, shortened: lists are cut. */
interface Example {
  readonly verdicts: Readonly<Record<string, object>>;
  readonly coverage: { readonly collected: number; readonly total: number };
}

describeWithShared('the README’s example', 'captures/huggingface/html', (folder) => {
  it('is what that page gives', () => {
    const path = join(folder, '2024-11-model-page-distilbert.html');
    const data = pageOf(URL)?.pick(readDocument(path, URL), URL) ?? null;
    const facts = data && decode(data, 0);
    if (facts === null) throw new Error('the page shows no model');
    const [, block = '{}'] = /```json\n([^]+?)```/.exec(README) ?? [];
    const { verdicts, coverage } = JSON.parse(block) as Example; // of our own README
    const report = JSON.parse(JSON.stringify(reportJson(assess(facts, 'page', 0), ({ key }) => key)));
    expect(report).toMatchObject({
      verdicts,
      coverage: { collected: coverage.collected, total: coverage.total },
    });
  });
});
