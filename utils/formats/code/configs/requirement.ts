/** Where a requirement is installed from. `known`: an address of Python's own index, or of a maker of accelerators. */
export type RequirementSource =
  | { readonly kind: 'index' | 'nothing' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'known' | 'elsewhere' | 'local'; readonly where: string };

/** Indexes of PyPI and of those who publish builds for accelerators; their installation guides name them. */
const KNOWN_HOSTS =
  /^https:\/\/(?:pypi\.org|files\.pythonhosted\.org|download\.pytorch\.org|(?:\w+\.)*pypi(?:\.ngc)?\.nvidia\.com|data\.pyg\.org|storage\.googleapis\.com\/(?:jax-releases|libtpu-\w+))(?:\/|$)/i;

const ADDRESS = /(?:(?:git|hg|svn|bzr)\+[\w+]+:|git@|[a-z][a-z0-9+.-]*:)\/\/\S*|git@\S+/i;
/** Options of `pip install` that say where from (pip, "Requirements File Format"). */
const INDEX = /^(?:-i|-f|--(?:extra-)?index-url|--find-links|--trusted-host)(?:[\s=]+|(?=\S))(\S*)/;
const EDITABLE = /^(?:-e|--editable)(?:[\s=]+|(?=\S))(.*)$/;
const FILE = /^(?:-r|-c|--requirement|--constraint)(?:[\s=]+|(?=\S))(\S+)/;
const LOCAL = /^(?:\.{1,2}[\\/]|[\\/~]|\.$|[a-z]:\\)|^\S+\.(?:whl|tar\.gz|zip)$/i;

const addressed = (where: string): RequirementSource => ({
  kind: KNOWN_HOSTS.test(where) ? 'known' : 'elsewhere',
  where,
});

/** What one line of a requirements file has pip install, by where it comes from. */
export function requirementSource(line: string): RequirementSource {
  const text = line.replace(/(?:^|\s)#.*$/, '').trim();
  if (text === '') return { kind: 'nothing' };
  const path = FILE.exec(text)?.[1];
  if (path !== undefined) return ADDRESS.test(path) ? addressed(path) : { kind: 'file', path };
  const index = INDEX.exec(text)?.[1];
  if (index !== undefined) return addressed(index);
  const editable = EDITABLE.exec(text)?.[1];
  const what = (editable ?? text).trim();
  const address = ADDRESS.exec(what)?.[0];
  if (address !== undefined) return addressed(address);
  if (editable !== undefined || LOCAL.test(what)) return { kind: 'local', where: what };
  return { kind: text.startsWith('-') ? 'nothing' : 'index' };
}
