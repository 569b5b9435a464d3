/** The one door to the extension API for the background and the extension's own pages. */
export { default as browser } from 'webextension-polyfill';
