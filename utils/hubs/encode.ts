/** As a part of a path, these lead to another place, and a browser takes `%2e` for the dot itself. */
const DOTS = /^\.{1,2}$/;

/**
 * One part of a hub's address, percent-encoded. Total, unlike the browser's own: half a character becomes U+FFFD,
 * and `.` and `..` are encoded twice, so that such a part leads to nothing rather than elsewhere.
 */
export const part = (text: string): string =>
  DOTS.test(text)
    ? text.replaceAll('.', '%252E')
    : encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))
        .replaceAll("'", '%27')
        .replaceAll('*', '%2A');

/** The same for a path of several parts, such as a file's or `owner/name`. */
export const parts = (path: string): string => path.split('/').map(part).join('/');
