import { defineWebExtConfig } from 'wxt';
import { findChromium, findFirefox } from './scripts/browsers.mjs';

// `npm run dev`: the browsers that the tests use; none where there is no display (load the folder that WXT names).
const chromium = findChromium();
const firefox = findFirefox();
const isRoot = process.getuid?.() === 0;
const display = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];

export default defineWebExtConfig({
  disabled: !display,
  binaries: { ...(chromium && { chrome: chromium }), ...(firefox && { firefox }) },
  chromiumArgs: isRoot ? ['--no-sandbox'] : [],
  startUrls: ['https://huggingface.co/models'],
});
