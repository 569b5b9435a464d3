export function findChromium(): string | undefined;
export function findFirefox(): string | undefined;
export function ensureBrowsers(): { chromium: string; firefox: string };
