import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordedFetch } from '../../scripts/lib/recorded-answers';
import { isRisky } from '../../utils/assess/risky';
import { treeEntries } from '../../utils/hubs/huggingface/files';
import { repositoryScan } from '../../utils/hubs/huggingface/scan';
import { parseFacts } from '../../utils/facts/facts';
import { valueOf } from '../../utils/model/slot';
import { modelPageFacts } from '../fixtures/facts';
import { answer, collect } from '../fixtures/hub-answers';
import { assessorWith, outcome } from '../fixtures/watch';
import { expectedFiles, expectedLicense, raw, rawList } from './expected';
import { describeWithShared } from './shared';

const header = (headers: unknown, wanted: string): string | undefined => {
  const found = Object.entries(raw(headers)).find(([name]) => name.toLowerCase() === wanted)?.[1];
  return found === undefined ? undefined : String(found);
};

describeWithShared('captured API answers', 'captures/huggingface/json', (folder) => {
  const all = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, value: JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown }));
  const recorded = all.filter(
    ({ value }) => 'body' in raw(value) && typeof raw(raw(value).request).url === 'string',
  );
  const trees = all.filter(({ value }) => rawList(value).some((entry) => 'path' in raw(entry)));

  it('are there: recorded answers and trees', () => {
    expect(recorded.length).toBeGreaterThan(0);
    expect(trees.length).toBeGreaterThan(0);
  });

  it.each(recorded)('$file as the hub’s answer to its own question', async ({ value }) => {
    const { request, headers, body } = raw(value);
    const asked = new URL(String(raw(request).url)).pathname.replace('/api/models/', '');
    const target = header(headers, 'location');
    const real =
      target === undefined
        ? undefined
        : recorded.find((other) => String(raw(raw(other.value).request).url).endsWith(target));
    const given = raw(real === undefined ? body : raw(real.value).body);
    const model =
      typeof given.id === 'string' ? given : raw(JSON.parse(String(raw(real?.value).body ?? body)));

    const assessor = assessorWith({ fetch: recordedFetch(folder), isRisky });
    const { facts } = (await outcome(assessor, modelPageFacts({ id: asked }))).report;
    expect(facts.subject).toEqual({ hub: 'huggingface', id: model.id, revision: model.sha });
    expect(valueOf(facts.tags)).toEqual(model.tags);
    expect(valueOf(facts.license)?.ids).toEqual(expectedLicense(model));
    expect(valueOf(facts.files)?.files.map(({ path }) => path)).toEqual(
      rawList(model.siblings).map((item) => raw(item).rfilename),
    );
    expect(parseFacts(facts)).toEqual(facts);
  });

  it.each(trees)('$file as a tree', ({ value }) => {
    const { files, whole } = treeEntries(value);
    expect(whole).toBe(true);
    expect(files.map(({ path, size, sha256 }) => ({ path, size, sha256 }))).toEqual(
      expectedFiles(value).map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    );
  });

  it.each(all.filter(({ value }) => 'securityRepoStatus' in raw(value)))(
    '$file as a scan of a repository',
    ({ value }) => {
      const status = raw(raw(value).securityRepoStatus);
      expect(repositoryScan(status)).toEqual({ done: status.scansDone, issues: status.filesWithIssues });
    },
  );

  it.each(all)(
    '$file as any of the answers is never believed too much, and never throws',
    async ({ value }) => {
      const { facts } = await collect(modelPageFacts(), [
        answer(value),
        answer(value),
        answer(value),
        answer(value),
      ]);
      expect(parseFacts(JSON.parse(JSON.stringify(facts)))).not.toBeNull();
    },
  );
});
