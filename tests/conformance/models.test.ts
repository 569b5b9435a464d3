import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assess } from '../../utils/report/assess';
import { emptyFacts } from '../../utils/facts/empty-facts';
import { huggingface } from '../../utils/hubs/huggingface/hub';
import { modelId } from '../../utils/hubs/huggingface/ids';
import { parseFacts } from '../../utils/facts/facts';
import { valueOf } from '../../utils/model/slot';
import { answer, collect } from '../fixtures/hub-answers';
import { AT } from '../fixtures/hub-page';
import { expectedLicense, raw, rawList } from './expected';
import { describeWithShared } from './shared';

/** Model info as the API gives it and as clients dump it; some are partial, some have keys of another style. */
describeWithShared('real model info', 'captures/huggingface/models', (folder) => {
  const dumps = readdirSync(folder)
    .filter((file) => file.endsWith('.api.json'))
    .map((file) => ({ file, model: raw(JSON.parse(readFileSync(join(folder, file), 'utf8'))) }));

  it('is there, with and without file lists', () => {
    expect(dumps.filter(({ model }) => 'siblings' in model).length).toBeGreaterThan(0);
    expect(dumps.filter(({ model }) => !('siblings' in model)).length).toBeGreaterThan(0);
  });

  it.each(dumps)('$file', async ({ model }) => {
    const id = modelId(model.id);
    if (id === null) throw new Error('a real id was refused');
    const start = emptyFacts({ hub: huggingface.id, id, revision: 'main' }, 'not-on-this-page');
    const { facts } = await collect(start, [answer(model)]);

    expect(facts.subject).toEqual({ hub: 'huggingface', id: model.id, revision: model.sha ?? 'main' });
    expect(valueOf(facts.license)?.ids).toEqual([...new Set(expectedLicense(model))]);
    if ('tags' in model) expect(valueOf(facts.tags)).toEqual(model.tags);
    if ('siblings' in model) {
      const paths = rawList(model.siblings).map((item) => raw(item).rfilename);
      expect(valueOf(facts.files)?.files.map(({ path }) => path)).toEqual(paths);
      expect(valueOf(facts.files)?.complete).toBe(true);
    } else {
      expect(valueOf(facts.files)).toEqual({ files: [], complete: false });
    }
    expect(parseFacts(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
    expect(assess(facts, 'hub', AT).subject).toEqual(facts.subject);
  });
});
