import { ggufOrigin, type GgufOrigin } from '../../lineage/gguf-origin';
import type { Facts } from '../../facts/facts';
import type { InspectedFile } from '../../facts/inspection';
import { counted, message } from '../../model/message';
import { valueOf, type Collected } from '../../model/slot';
import { shown, shownList } from '../../names/shown';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { EVIDENCE_LIMIT } from '../shared/evidence';
import { declaresLinkTo } from '../shared/links';

type Inspections = Collected<readonly InspectedFile[]>;

/** Files whose metadata say the same, told together: a repository has one for each size. */
interface Statement {
  readonly origin: GgufOrigin;
  readonly files: readonly InspectedFile[];
}

/**
 * What GGUF files say of their own origin beside what the author's card says (facts/PROVENANCE §3, L4). Both are the
 * author's words; converters copy a source's own base into the file, so an earlier step of the chain is no
 * contradiction, and one is told without weighing it.
 */
export const ggufOriginNamed = defineRule({
  id: 'provenance/gguf-origin',
  needs: ['inspections'],
  run: ({ inspections }, facts) => {
    const findings = statementsIn(inspections.value).flatMap((statement) => [
      ...ofBases(statement, inspections, facts),
      ...ofQuantizer(statement, inspections, facts),
    ]);
    return findings.length > 0 ? findings : notApplicable(message('provenance_gguf_origin_none'));
  },
});

function statementsIn(files: readonly InspectedFile[]): readonly Statement[] {
  const byOrigin = new Map<string, { origin: GgufOrigin; files: InspectedFile[] }>();
  for (const file of files) {
    if (file.origin === undefined) continue;
    const origin = ggufOrigin(file.origin);
    const key = JSON.stringify(origin);
    const known = byOrigin.get(key);
    if (known) known.files.push(file);
    else byOrigin.set(key, { origin, files: [file] });
  }
  return [...byOrigin.values()];
}

const seen = ({ files }: Statement, inspections: Inspections, keys: RegExp) => ({
  // The bytes say so; whoever wrote them, says it.
  grounding: 'declared' as const,
  evidence: files
    .flatMap((file) => (file.origin ?? []).map((note) => ({ ...note, file })))
    .filter(({ key }) => keys.test(key))
    .slice(0, EVIDENCE_LIMIT)
    .map(({ key, value, file }) => seenIn(inspections, `${key} = ${value}`, { file: file.path })),
  change: message('provenance_gguf_origin_change'),
});

function ofBases(statement: Statement, inspections: Inspections, facts: Facts): readonly RuleFinding[] {
  const { origin, files } = statement;
  const models = origin.models.filter((id) => id.toLowerCase() !== facts.subject.id.toLowerCase());
  const finding = seen(statement, inspections, /base_model|source/);
  const text = (how: string, names: readonly string[]) =>
    counted(`provenance_gguf_origin_${how}`, files.length, shownList(names));
  if (models.length === 0) {
    const { names } = origin;
    return names.length === 0 ? [] : [{ ...finding, level: 'note', message: text('named', names) }];
  }
  const declared = valueOf(facts.baseModels);
  if (declared === null) return [{ ...finding, level: 'note', message: text('found', models) }];
  const others = models.filter((id) => !declaresLinkTo(facts, id));
  if (others.length === 0) return [{ ...finding, level: 'note', message: text('declared', models) }];
  if (declared.length === 0) return [{ ...finding, level: 'caution', message: text('undeclared', others) }];
  // The bases of the bases may be among them, as long as they were not looked up.
  const level = facts.chain.state === 'collected' ? 'caution' : 'note';
  return [{ ...finding, level, message: text('other_base', others) }];
}

const letters = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

function ofQuantizer(statement: Statement, inspections: Inspections, facts: Facts): readonly RuleFinding[] {
  const publisher = valueOf(facts.publisher);
  const { quantizedBy } = statement.origin;
  if (publisher === null || quantizedBy === null || letters(quantizedBy) === '') return [];
  const by = letters(quantizedBy);
  const isSame = [publisher.name, publisher.displayName]
    .map(letters)
    .some((name) => name !== '' && (name.includes(by) || by.includes(name)));
  return [
    {
      ...seen(statement, inspections, /quantized_by/),
      level: 'note',
      message: counted(
        `provenance_gguf_origin_${isSame ? 'quantizer' : 'other_quantizer'}`,
        statement.files.length,
        shown(quantizedBy),
        shown(publisher.name),
      ),
    },
  ];
}
