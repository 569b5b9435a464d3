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
const INDEX = /^(?:-[if]|--(?:extra|ind|find|trus)[a-z-]*)(?:[\s=]+|(?=\S))(\S*)/;
const EDITABLE = /^(?:-e|--editable)(?:[\s=]+|(?=\S))(.*)$/;
const FILE = /^(?:-[rc]|--(?:req|cons)[a-z-]*)(?:[\s=]+|(?=\S))(\S+)/;
/** A path: by its start, by the archive that it ends in (before a marker), or by folders in what is no option. */
const LOCAL =
  /^(?:\.{1,2}[\\/]|[\\/~]|\.$|[a-z]:\\)|^\S+\.(?:whl|zip|tar|tar\.(?:gz|bz2|xz|lzma|Z)|tgz|tbz|txz|tlz)(?:\[[^\]]*\])?(?:\s*;.*)?$|^[\w.-]+[\\/]/i;
/** `x @ …` without an address that is known: `file:x.whl`, or a place that the environment says. */
const PLACED = /^[\w.-]+\s*(?:\[[^\]]*\])?\s*@\s*(\S+)/;
/** pip writes the environment's values in (pip, "Using environment variables"). */
const VARIABLE = /\$\{[A-Z0-9_]+\}/;
/** Where a line's next option starts: pip takes several of its own on one line. */
const NEXT_OPTION = /\s+(?=--?[a-z])/i;

const addressed = (where: string): RequirementSource => ({
  kind: KNOWN_HOSTS.test(where) ? 'known' : 'elsewhere',
  where,
});

/** What one option says, or what stands before all. */
function partSource(text: string): RequirementSource {
  const path = FILE.exec(text)?.[1];
  if (path !== undefined) return ADDRESS.test(path) ? addressed(path) : { kind: 'file', path };
  const index = INDEX.exec(text)?.[1];
  if (index !== undefined) return addressed(index);
  const editable = EDITABLE.exec(text)?.[1];
  const what = (editable ?? text).trim();
  const address = ADDRESS.exec(what)?.[0];
  if (address !== undefined) return addressed(address);
  if (VARIABLE.test(what)) return { kind: 'elsewhere', where: what };
  if (editable !== undefined || (!text.startsWith('-') && LOCAL.test(what)))
    return { kind: 'local', where: what };
  const place = PLACED.exec(what)?.[1];
  if (place !== undefined) return { kind: 'local', where: place };
  return { kind: text.startsWith('-') ? 'nothing' : 'index' };
}

/** All that one line of a requirements file has pip install or read, by where it comes from. */
export function requirementSources(line: string): readonly RequirementSource[] {
  const text = line.replace(/(?:^|\s)#.*$/, '').trim();
  return text === '' ? [] : text.split(NEXT_OPTION).map(partSource);
}
