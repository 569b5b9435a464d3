/** Which package a file belongs to, by where package managers put it: npm’s folder, a folder under /usr/share or /usr/lib. */
export function ownerOf(path: string): string {
  const npm = path.lastIndexOf('node_modules/');
  const below = npm === -1 ? null : path.slice(npm + 'node_modules/'.length).split('/');
  if (below) return `npm ${below.slice(0, below[0]?.startsWith('@') === true ? 2 : 1).join('/')}`;
  const python = /\/(?:dist|site)-packages\/([^/]+)/.exec(path)?.[1];
  if (python !== undefined) return `python ${python}`;
  const debian = /^\/usr\/(share\/(?:doc|perl5|javascript)|share|lib)\/([^/]+)/.exec(path);
  return debian ? `${debian[1] ?? ''} ${debian[2] ?? ''}` : (path.split('/').at(-2) ?? path);
}
