import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ASSETS, ICON_SVG, ICONS, render } from '../../../scripts/make-icons';

const FOLDER = join(ASSETS, 'public', 'icon');
/** Of 255: another build of the same renderer may round a soft edge differently. */
const TOLERANCE = 8;

const pixels = (png: Buffer) => sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });

describe('the committed icons', () => {
  it('are exactly the files that the script makes', async () => {
    const files = await readdir(FOLDER);
    expect(files.toSorted()).toEqual(ICONS.map(({ path }) => path).toSorted());
    expect(await readFile(join(ASSETS, 'icon.svg'), 'utf8')).toBe(ICON_SVG);
  });

  it.each(ICONS)('$path shows what the script draws', async (icon) => {
    const made = await pixels(await render(icon));
    const kept = await pixels(await readFile(join(FOLDER, icon.path)));
    expect(kept.info).toMatchObject({ width: icon.size, height: icon.size });
    const difference = made.data.reduce(
      (most, value, index) => Math.max(most, Math.abs(value - (kept.data[index] ?? 999))),
      0,
    );
    expect(difference).toBeLessThanOrEqual(TOLERANCE);
  });

  it('differ from each other at 16 pixels by more than a few of them', async () => {
    const small = ICONS.filter(({ path }) => /^state-.*-16/.test(path));
    const drawn = await Promise.all(small.map(async (icon) => (await pixels(await render(icon))).data));
    for (const [index, one] of drawn.entries()) {
      for (const other of drawn.slice(index + 1)) {
        const changed = one.filter((value, at) => Math.abs(value - (other[at] ?? 0)) > 96).length / 3;
        expect(changed).toBeGreaterThan(16);
      }
    }
  });
});
