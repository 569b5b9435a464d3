import type { Call, Reply } from '../../../contract';
import { readAsset } from './assets';
import { escape, icon, island, type Dialect } from './html';
import { mainHeaderProps } from './props';

export interface Page {
  status?: number;
  /** Kind of page, as the body's class names it. */
  kind: string;
  title: string;
  /** Clean path of the page, for the canonical link. */
  path: string;
  openGraphTitle?: string;
  main: string;
  mainClass?: string;
}

const STYLES = ['base', 'header', 'model', 'files', 'lists'];
const STRICT = "default-src 'self'; style-src 'self'; script-src 'self'";

/** A whole document around a page's main part. */
export function document(call: Call, dialect: Dialect, page: Page): Reply {
  const strict = call.url.searchParams.get('csp') === 'strict';
  const script = (name: string): string =>
    strict ? `<script src="/front/build/replica/${name}"></script>` : `<script>${readAsset(name)}</script>`;
  const shell = frame(dialect, page);
  const url = escape(`https://huggingface.co${page.path}`);
  const body = `<!doctype html>
<html class="">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1.0, user-scalable=no" />
		<meta property="og:title" content="${escape(page.openGraphTitle ?? page.title)}" />
		<meta property="og:type" content="website" />
		<meta property="og:url" content="${url}" />
		<link rel="icon" href="/front/build/replica/icon.svg" />
		${STYLES.map((name) => `<link rel="stylesheet" href="/front/build/replica/${name}.css" />`).join('')}
		${script('theme.js')}
		<link rel="canonical" href="${url}">
		<title>${escape(page.title)}</title>
	</head>
	<body class="flex flex-col min-h-dvh bg-white dark:bg-gray-950 text-black ${page.kind}">
		${shell}
		<script type="application/json" id="replica-served">${JSON.stringify(shell).replaceAll('<', '\\u003c')}</script>
		${script('lists.js')}
		${script('hydrate.js')}
	</body>
</html>
`;
  const headers: Record<string, string> = {
    'content-type': 'text/html; charset=utf-8',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-powered-by': 'huggingface-moon',
    ...(strict ? { 'content-security-policy': STRICT } : {}),
  };
  return { status: page.status ?? 200, headers, body };
}

function frame(dialect: Dialect, page: Page): string {
  const { when, none, anchor } = dialect;
  const newer = dialect.generation === 'svelte5';
  const early = newer
    ? `${island(dialect, 'ClientErrorCatcher', {})} ${island(dialect, 'DeviceProvider', {})} `
    : '';
  const inside = [
    `${early}${island(dialect, 'SystemThemeMonitor', { isLoggedIn: false })}`,
    island(dialect, 'MainHeader', mainHeaderProps(dialect.generation), mainHeader(dialect)),
    `${none} ${none}${anchor} ${when(0, island(dialect, 'SSOBanner', {}, none))}`,
    `<main class="${page.mainClass ?? 'flex flex-1 flex-col'}">${none} ${page.main}</main>`,
    footer(dialect),
  ].join(newer ? ' ' : '\n\n\t');
  return newer
    ? `<!--[--><div class="flex min-h-dvh flex-col">${inside}</div><!--]-->`
    : `<div class="flex min-h-dvh flex-col">${inside}</div>`;
}

function mainHeader(dialect: Dialect): string {
  const links = ['Models', 'Datasets', 'Spaces', 'Docs', 'Pricing'].map(
    (label) => `<li><a class="nav-link" href="/${label.toLowerCase()}">${label}</a></li>`,
  );
  return `<header class="nav"><div class="container nav-row"><a class="nav-brand" href="/"><span class="nav-logo" aria-hidden="true"></span><span>Replica Hub</span></a><input class="nav-search" name="" placeholder="Search models, datasets, users..." spellcheck="false" type="text" value=""><nav aria-label="Main"><ul class="nav-links">${dialect.each(links)}<li><a class="nav-link" href="/login">Log In</a></li><li><a class="nav-join" href="/join">Sign Up</a></li></ul></nav></div></header>`;
}

function footer(dialect: Dialect): string {
  const toggle = `<button class="theme-toggle" type="button" title="Switch between light and dark theme" data-theme-toggle>${icon('sun')}<span>Theme</span></button>`;
  return `<footer class="foot"><div class="container foot-row"><span>Embedded replica for tests, not the real hub</span>${island(dialect, 'ThemeSwitcher', { theme: 'system', isLoggedIn: false }, toggle)}</div></footer>`;
}
