// The hub's own rule, plus ?theme= for tests.
{
  const chosen =
    new URLSearchParams(location.search).get('theme') ?? document.cookie.match(/theme=(\w+)/)?.[1];
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.classList.toggle(
    'dark',
    chosen === 'dark' || ((!chosen || chosen === 'system') && prefersDark),
  );
}
