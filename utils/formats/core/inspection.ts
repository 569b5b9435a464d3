import type { Message } from '../../model/message';
import { BYTE_FINDING_VERDICTS, GLOBAL_GRADES } from '../../model/inspection';
import {
  FILE_VERDICTS,
  type ByteFinding,
  type FileVerdict,
  type ImportSeen,
  type Inspection,
} from './contract';
import { FINDING_LIMIT, IMPORT_LIMIT } from './limits';

/** The worst of several verdicts; `safe` when there are none. `broken` and `unknown` never hide a worse one. */
export const worstVerdict = (verdicts: readonly FileVerdict[]): FileVerdict =>
  FILE_VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'safe';

/** An inspection whose verdict follows from its findings, and from those of what is inside it. */
export function inspection(
  format: string,
  findings: readonly ByteFinding[],
  inner: readonly Inspection[] = [],
  more: Partial<Pick<Inspection, 'imports' | 'weightsOnly' | 'opens' | 'names'>> = {},
): Inspection {
  const own = findings.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'note');
  return {
    format,
    verdict: worstVerdict([...own, ...inner.map(({ verdict }) => verdict)]),
    findings: [...findings, ...inner.flatMap((each) => each.findings)],
    imports: [...(more.imports ?? []), ...inner.flatMap((each) => each.imports)],
    weightsOnly: more.weightsOnly ?? null,
    ...opensOf([...(more.opens ?? []), ...inner.flatMap(({ opens }) => opens ?? [])]),
    ...namesOf([...(more.names ?? []), ...inner.flatMap(({ names }) => names ?? [])]),
  };
}

/** A path that the schema of `utils/facts/inspection.ts` takes; no file system has longer ones. */
const PATH_LIMIT = 2048;

/** The field `opens` of an inspection: each path once, none longer than a file system takes; no field without paths. */
export function opensOf(paths: readonly string[]): Pick<Inspection, 'opens'> {
  const opens = kept(paths);
  return opens.length > 0 ? { opens } : {};
}

/** The field `names`: other repositories and addresses, in the same way. */
export function namesOf(repositories: readonly string[]): Pick<Inspection, 'names'> {
  const names = kept(repositories);
  return names.length > 0 ? { names } : {};
}

const kept = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter(({ length }) => length <= PATH_LIMIT).slice(0, IMPORT_LIMIT);

/** A finding in the file itself (`member` null) or in a member. */
export const finding = (
  id: string,
  verdict: ByteFinding['verdict'],
  message: Message,
  { offset = null, member = null }: { readonly offset?: number | null; readonly member?: string | null } = {},
): ByteFinding => ({ id, verdict, message, offset, member });

/** The items in their order, and of more than are kept the worst: those of least rank, first. */
function worstFirst<Item>(
  items: readonly Item[],
  limit: number,
  rank: (item: Item) => number,
): readonly Item[] {
  return items.length <= limit ? items : items.toSorted((a, b) => rank(a) - rank(b)).slice(0, limit);
}

/** As many findings as are kept for one file: a flood hides nothing that is worse. */
export const worstFindings = (findings: readonly ByteFinding[]): readonly ByteFinding[] =>
  worstFirst(findings, FINDING_LIMIT, ({ verdict }) => BYTE_FINDING_VERDICTS.indexOf(verdict));

/** As many imports as are kept for one file: a flood hides nothing that is worse. */
export const worstImports = (imports: readonly ImportSeen[]): readonly ImportSeen[] =>
  worstFirst(imports, IMPORT_LIMIT, ({ grade }) => -GLOBAL_GRADES.indexOf(grade));
