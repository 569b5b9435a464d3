import type { ElementState, PageFunction, Shadow } from './contract';

/** What a browser's driver must offer for a closed shadow root to be readable. */
export interface ShadowAccess {
  /** Runs a function of the root; throws when the host or its root is not there. */
  evaluate<A extends unknown[], R>(fn: PageFunction<[ShadowRoot, ...A], R>, ...args: A): Promise<R>;
  clickAt(x: number, y: number): Promise<void>;
  expose(): Promise<void>;
}

/** Builds every helper of a shadow root on the one thing that differs between browsers. */
export function createShadow(access: ShadowAccess): Shadow {
  return {
    evaluate: (fn, ...args) => access.evaluate(fn, ...args),
    expose: () => access.expose(),
    exists: () =>
      access
        .evaluate(() => true)
        .catch((error: unknown) => {
          if (error instanceof Error && error.message.includes('no shadow root at')) return false;
          throw error;
        }),
    text: () => access.evaluate(visibleText),
    queryAll: (selector) => access.evaluate(describeAll, selector),
    focused: async () => (await access.evaluate(describeFocused))[0],
    focus: (selector) => access.evaluate(focusOn, selector),
    async click(selector) {
      const { x, y } = await access.evaluate(middleOf, selector);
      await access.clickAt(x, y);
    },
  };
}

// These run inside the browser: each must stand alone.

function visibleText(root: ShadowRoot): string {
  return Array.from(root.children)
    .filter((child) => !['STYLE', 'SCRIPT', 'LINK'].includes(child.tagName))
    .map((child) => ('innerText' in child ? String(child.innerText) : (child.textContent ?? '')))
    .join('\n')
    .trim();
}

function describeAll(root: ShadowRoot, selector: string): ElementState[] {
  return Array.from(root.querySelectorAll(selector), (element) => ({
    text: ('innerText' in element ? String(element.innerText) : (element.textContent ?? '')).trim(),
    attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
    visible: element.checkVisibility(),
  }));
}

function describeFocused(root: ShadowRoot): ElementState[] {
  const element = root.activeElement;
  if (element === null) return [];
  const text = 'innerText' in element ? String(element.innerText) : (element.textContent ?? '');
  const attributes = Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
  return [{ text: text.trim(), attributes, visible: element.checkVisibility() }];
}

function focusOn(root: ShadowRoot, selector: string): void {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`nothing matches ${selector}`);
  element.focus();
  if (root.activeElement !== element) throw new Error(`${selector} does not take the focus`);
}

function middleOf(root: ShadowRoot, selector: string): { x: number; y: number } {
  const element = root.querySelector(selector);
  if (element === null) throw new Error(`nothing matches ${selector}`);
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  // A link or button may wrap over two lines: its first line is where it can be hit.
  const box = element.getClientRects()[0];
  if (box === undefined) throw new Error(`${selector} has no box`);
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const hit = root.elementFromPoint(x, y);
  if (hit === null || !(element === hit || element.contains(hit))) {
    throw new Error(`${selector} is covered by ${hit === null ? 'nothing' : hit.tagName}`);
  }
  return { x, y };
}
