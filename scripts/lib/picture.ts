import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Tab } from '../../tests/e2e/contract';
import { eventually } from '../../tests/e2e/harness';

/** A part of what a tab shows, in CSS px from the viewport's corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Takes a picture of a part of a tab; `scale` is how many dots the browser draws for a CSS px. */
export async function shoot(tab: Tab, path: string, box: Box, scale = 1): Promise<void> {
  await tab.screenshot(path);
  const picture = sharp(path);
  const { width = 0, height = 0 } = await picture.metadata();
  const left = clamp(box.left * scale, width);
  const top = clamp(box.top * scale, height);
  const part = {
    left,
    top,
    width: clamp(box.right * scale, width) - left,
    height: clamp(box.bottom * scale, height) - top,
  };
  writeFileSync(path, await picture.extract(part).png({ compressionLevel: 9, palette: true }).toBuffer());
}

const clamp = (value: number, limit: number): number => Math.round(Math.min(Math.max(value, 0), limit));

/** Waits for a page of the replica to have come to life: taking a picture earlier would disturb it. */
export const hydrated = (tab: Tab): Promise<unknown> =>
  eventually(() => tab.evaluate(() => document.documentElement.dataset['hydration'] === 'done'));

/** The popup's panel in a tab, as far as a popup shows it: browsers give it 400 × 600. */
export const panelBox = (popup: Tab): Promise<Box> =>
  popup.evaluate(() => {
    const { left, top, width, height } =
      document.querySelector('main')?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right: left + Math.min(width, 400), bottom: top + Math.min(height, 600) };
  });

/** The smallest box around several, with some room. */
export const around = (boxes: readonly Box[], room: number): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)) - room,
  top: Math.min(...boxes.map(({ top }) => top)) - room,
  right: Math.max(...boxes.map(({ right }) => right)) + room,
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + room,
});
