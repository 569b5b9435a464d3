import type { ChromiumTab } from '../../e2e/chromium/tab';

/** The page's layout shift so far: the sum of every shift that no input explains. */
export function layoutShift(tab: ChromiumTab): Promise<number> {
  return tab.evaluate(shiftSoFar);
}

/** Whether a shift is seen at all in this tab: pushes the page down, and looks. */
export async function seesShifts(tab: ChromiumTab): Promise<boolean> {
  await tab.evaluate(() => {
    const block = document.createElement('div');
    block.style.height = '300px';
    document.body.prepend(block);
  });
  return (await tab.evaluate(shiftSoFar)) > 0;
}

/** Runs in the page. What was just drawn is told of two frames later. */
async function shiftSoFar(): Promise<number> {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  await frame();
  await frame();
  return new Promise((tell) => {
    let total = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry) total += Number(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => tell(total), 50);
  });
}
