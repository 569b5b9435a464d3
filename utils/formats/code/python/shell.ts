/** Characters of one line that a pattern may span: keeps every pattern linear. */
const FETCH = String.raw`\b(?:curl|wget|iwr|invoke-webrequest|invoke-restmethod)\b`;
const RUNNER = String.raw`(?:sudo\s{1,4})?(?:(?:ba|z|k|da|c|tc)?sh|python[\d.]{0,4}|perl|ruby|node|php|iex|invoke-expression)\b`;

/** Shapes of commands that fetch something and run it, open a remote shell, or hide what they run. */
const SHAPES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['download | shell', new RegExp(String.raw`${FETCH}[^\n|]{0,400}\|\s{0,8}${RUNNER}`, 'i')],
  ['shell <(download)', /(?:sh|source|\.)\s{1,4}<\(\s{0,4}(?:curl|wget)\b/i],
  ['shell $(download)', /(?:\bsh\s{1,4}-c\s{1,4}["']?|\beval\s{1,4}["']?)(?:\$\(|`)\s{0,4}(?:curl|wget)\b/i],
  [
    'download; run',
    new RegExp(
      String.raw`${FETCH}[^\n]{0,400}(?:&&|;)\s{0,8}(?:chmod\s{1,4}(?:\+x|[0-7]{3,4})|(?:ba|z|da)?sh\s|\./|python[\d.]{0,4}\s)`,
      'i',
    ),
  ],
  ['/dev/tcp', /\/dev\/(?:tcp|udp)\/[^\s/]{1,255}\/\d/],
  ['netcat -e', /\b(?:nc|ncat|netcat)\b[^\n]{0,100}\s-[a-z]{0,4}[ec]\s/i],
  [
    'encoded powershell',
    /\bpowershell(?:\.exe)?\b[^\n]{0,200}\s-e(?:nc|ncodedcommand|c)?\s{1,4}[a-z0-9+/=]{16}/i,
  ],
  [
    'Invoke-Expression of a download',
    /\b(?:iex|invoke-expression)\b[^\n]{0,300}(?:download(?:string|file|data)|invoke-webrequest|\biwr\b|net\.webclient|frombase64string)/i,
  ],
  [
    'download into Invoke-Expression',
    /(?:downloadstring|invoke-webrequest|\biwr\b|frombase64string)[^\n]{0,300}\|\s{0,8}(?:iex|invoke-expression)\b/i,
  ],
  [
    'decoded | shell',
    new RegExp(String.raw`\bbase64\s{1,4}(?:-d|-D|--decode)[^\n|]{0,200}\|\s{0,8}${RUNNER}`, 'i'),
  ],
  [
    'certutil or bitsadmin download',
    /\b(?:certutil\b[^\n]{0,100}-urlcache|bitsadmin\b[^\n]{0,100}\/transfer|mshta\s{1,4}["']?https?:|regsvr32\b[^\n]{0,100}\/i:https?:)/i,
  ],
  ['mkfifo shell', /\bmkfifo\b[^\n]{0,300}\bn(?:c|cat|etcat)\b/i],
  [
    'delete everything',
    /\brm\s{1,4}(?:-[a-z]{1,6}\s{1,4}){1,3}(?:--no-preserve-root\s{1,4})?(?:\/|~|\$HOME)\/?\*?(?=["'\s;]|$)/i,
  ],
];

/** The first dangerous shape in a text of shell or PowerShell commands; null when there is none. */
export const shellShape = (text: string): string | null =>
  SHAPES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** The shapes again, over `python -c`, lists of arguments and quotes: blanks in place of what separates arguments. */
export const argumentShape = (source: string): string | null =>
  shellShape(source) ?? shellShape(source.replace(/["']\s{0,4},\s{0,4}["']/g, ' '));
