export function findChromium(): string | undefined;
export function findFirefox(): string | undefined;
export function ensureBrowsers(wanted?: readonly ('chromium' | 'firefox')[]): void;
