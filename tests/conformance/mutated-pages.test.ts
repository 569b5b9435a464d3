import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readMutated, readPageFile } from '../fixtures/mutated-pages';
import { MUTATIONS } from '../fixtures/page-mutations';
import { captures } from '../hub/sites/huggingface/captures';
import { describeWithShared } from './shared';

describeWithShared('real pages that the hub changed', 'captures/huggingface', (folder) => {
  const pages = captures().flatMap(
    ({ name, url }) => readPageFile(name, url, join(folder, 'html', `${name}.html`)) ?? [],
  );

  it('are every captured page of a model', () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThan(readdirSync(join(folder, 'html')).length);
  });

  it.each(pages)('$name: always the right model, or its address', { timeout: 120_000 }, (page) => {
    const faults = MUTATIONS.map((mutation) => readMutated(page, [mutation])).filter(
      ({ fault }) => fault !== null,
    );
    expect(faults).toEqual([]);
  });
});
