import { message } from '../../model/message';
import { requirementSources } from './configs/requirement';
import type { AnalyzerInput, ByteFinding, Format, Inspection } from '../core/contract';
import { shown } from '../core/guarded';
import { finding, inspection } from '../core/inspection';

/** The longest have 100,000 characters. */
const TEXT_LIMIT = 1_000_000;
const TOLD = 20;

/** Build backends that run no code of the package itself, unless a hook says so. */
const BACKENDS =
  /^(?:setuptools\.build_meta(?::__legacy__)?|hatchling\.build|flit(?:_core)?\.buildapi|poetry\.(?:core\.)?masonry\.api|pdm\.(?:backend|pep517\.api)|maturin|scikit_build_core\.(?:setuptools\.)?build(?:_meta)?|mesonpy|uv_build|whey|jupyter_packaging\.build_api|poetry_dynamic_versioning\.backend)$/;

/** Tables and keys by which a package's own code runs while it is built. */
const HOOK =
  /^\s*(?:\[+\s*tool\.(?:setuptools\.cmdclass|hatch\.(?:build\.(?:targets\.\w+\.)?hooks\.custom|metadata\.hooks\.custom)|poetry\.build)\s*\]+|backend-path\s*=|cmdclass\s*=|\[+\s*tool\.pdm\.build\s*\]+\s*\n\s*custom-hook)/m;

const BACKEND = /^\s*build-backend\s*=\s*["']([^"'\n]*)["']/m;

/** Quoted texts; requirements stand in lists of them. */
const QUOTED = /"([^"\n]*)"|'([^'\n]*)'/g;
/** Where a dependency or an index comes from. */
const SOURCED =
  /(?:^|[{,\s])(?:git|url|path|index-url|extra-index-url|find-links)\s*=\s*\[?\s*["']([^"'\n]+)["']/g;

const TABLE = /^\s*\[+\s*([^\]\n]+?)\s*\]+\s*$/m;
/** Tables whose texts are requirements, or say where they come from. */
const REQUIRING =
  /^(?:build-system|project(?:\.optional-dependencies)?|dependency-groups|tool\.(?:poetry|uv|pdm|pixi|hatch|pip)\b.*)$/;

async function analyze({ source, member, tick }: AnalyzerInput): Promise<Inspection> {
  const length = Math.min(source.size, TEXT_LIMIT);
  tick(length);
  const text = new TextDecoder().decode(await source.read(0, length)).replaceAll(/^\s*#.*$/gm, '');
  const found = new Map<string, ByteFinding>();
  const add = (id: string, verdict: ByteFinding['verdict'], key: string, what: string) => {
    if (found.size < TOLD)
      found.set(
        `${id} ${what}`,
        finding(id, verdict, message(`formats_code_${key}`, shown(what)), { member }),
      );
  };
  const backend = BACKEND.exec(text)?.[1];
  if (backend !== undefined && !BACKENDS.test(backend))
    add('pyproject/backend', 'suspicious', 'pyproject_backend', backend);
  const hook = HOOK.exec(text)?.[0];
  if (hook !== undefined) add('pyproject/hook', 'suspicious', 'pyproject_hook', hook.trim());
  for (const where of sources(text, tick)) {
    for (const from of requirementSources(where))
      if (from.kind === 'elsewhere')
        add('requirements/elsewhere', 'suspicious', 'requirements_elsewhere', from.where);
  }
  if (source.size > TEXT_LIMIT)
    found.set('', finding('pyproject/too-long', 'unknown', message('formats_limit_text_size'), { member }));
  return inspection('pyproject', [...found.values()]);
}

/** Texts that say where a package is installed from, of the tables that may. */
function sources(text: string, tick: () => void): readonly string[] {
  const parts = text.split(new RegExp(TABLE, 'gm'));
  const out: string[] = [];
  for (let at = 1; at < parts.length; at += 2) {
    tick();
    const [table = '', body = ''] = parts.slice(at, at + 2);
    if (!REQUIRING.test(table)) continue;
    for (const [, where = ''] of body.matchAll(SOURCED)) out.push(where);
    for (const [, double, single] of body.matchAll(QUOTED)) {
      const quoted = double ?? single ?? '';
      if (/\s@\s|^(?:git|hg|svn|bzr)\+/.test(quoted)) out.push(quoted);
    }
  }
  return out;
}

/**
 * How a Python package is built: by whom, and with which hooks of its own (PEP 517, PEP 518, PEP 621). Nothing of it runs
 * before somebody installs the folder.
 */
export const pyprojectFormat: Format = {
  id: 'pyproject',
  title: 'pyproject.toml',
  version: 2,
  texts: 'formats-code',
  names: [['pyproject', 'config', false, /(^|\/)pyproject\.toml$/]],
  text: { content: false },
  matches: (head) => /^\s*\[(?:build-system|project|tool\.[\w.-]+)\]/m.test(new TextDecoder().decode(head)),
  analyze,
};
