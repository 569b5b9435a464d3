import { message, type Translate } from '../../model/message';
import type { Report } from '../../report/report';
import { checkedSignatures, coverageOf, signerOf } from '../describe/signatures';
import { code, name, prose, table } from './escape';
import type { Section } from './section';

const NONE = '–';

/** The signatures that were looked into, each with outcome, signer and what it covers. */
export function signatureSection({ facts }: Report, t: Translate): Section {
  const say = (key: string): string => name(t(message(key)));
  const rows = [...checkedSignatures(facts).values()].map((fact) => [
    code(fact.path),
    name(fact.verdict),
    prose(signerOf(fact) ?? NONE),
    fact.files.length === 0 ? NONE : name(coverageOf(fact)),
  ]);
  const head = [
    'export_column_file',
    'export_column_outcome',
    'export_column_signer',
    'export_column_as_signed',
  ].map(say);
  return { title: 'export_title_signatures', lines: table(head, rows) };
}
