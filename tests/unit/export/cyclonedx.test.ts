import { describe, expect, it } from 'vitest';
import { cycloneDx, type CycloneDxVersion } from '../../../utils/export/cyclonedx';
import { verdictCode } from '../../../utils/export/words';
import type { Report } from '../../../utils/report/report';
import { valueOf } from '../../../utils/model/slot';
import { cycloneDxByLibrary, cycloneDxByShared, cycloneDxStrictly } from '../../fixtures/schemas';
import { OPTIONS } from './options';
import { at, listAt, replicaOnce, written } from './replica';

const VERSIONS = ['1.6', '1.7'] as const satisfies readonly CycloneDxVersion[];
const BROOK = 'lantern-labs/brook-1b-instruct';
const replica = replicaOnce();
const bomOf = (report: Report, version: CycloneDxVersion): unknown =>
  written(cycloneDx(report, { ...OPTIONS, version }));
const model = (bom: unknown, ...path: readonly (string | number)[]): unknown =>
  at(bom, 'metadata', 'component', ...path);

describe.each(VERSIONS)('CycloneDX %s', (version) => {
  const byShared = cycloneDxByShared(version);
  const judges = [cycloneDxByLibrary(version), ...(byShared === null ? [] : [byShared])];

  it(`is valid for every model of the replica hub${byShared ? '' : ' (../shared has no schemas: by the library’s copies only)'}`, () => {
    expect(replica.all.length).toBeGreaterThan(20);
    for (const { subject, report } of replica.all) {
      const bom = bomOf(report, version);
      for (const judge of judges) expect([subject.id, judge(bom)]).toEqual([subject.id, []]);
    }
  });

  it.each(['emoji-lab/names-that-bite', BROOK])('%s: valid by the library’s strict validator', async (id) => {
    const text = JSON.stringify(cycloneDx(replica.of(id), { ...OPTIONS, version }));
    expect(await cycloneDxStrictly(version, text)).toBeNull();
  });

  it('the schemas do judge: a wrong field is refused', () => {
    const bom = cycloneDx(replica.of(BROOK), { ...OPTIONS, version });
    for (const judge of judges) expect(judge({ ...bom, modelCard: {} })).not.toEqual([]);
  });

  it('has every file of the tree once, by its path and its SHA-256', () => {
    for (const { subject, report } of replica.all) {
      const files = listAt(model(bomOf(report, version)), 'components');
      const seen = files.map((file) => [
        at(file, 'type'),
        at(file, 'name'),
        at(file, 'hashes', 0, 'content'),
      ]);
      expect(seen).toEqual(subject.files.map(({ path, lfs }) => ['file', path, lfs?.oid]));
    }
  });

  it('names the commit in full, and says that the list is whole', () => {
    for (const { subject, report } of replica.all) {
      const bom = bomOf(report, version);
      const head = subject.commits.at(-1)?.id ?? '';
      expect(model(bom, 'purl')).toBe(`pkg:huggingface/${subject.id}@${head}`);
      expect(model(bom, 'version')).toBe(head);
      expect(at(bom, 'compositions', 0, 'aggregate')).toBe('complete');
    }
  });

  it('has ids that name one thing, and names none that is not there', () => {
    for (const { report } of replica.all) {
      const bom = bomOf(report, version);
      const ids = [...JSON.stringify(bom).matchAll(/"bom-ref":"([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const named = [
        ...listAt(bom, 'dependencies').flatMap((one) => [at(one, 'ref'), ...listAt(one, 'dependsOn')]),
        ...listAt(model(bom), 'modelCard', 'modelParameters', 'datasets').map((one) => at(one, 'ref')),
        ...listAt(bom, 'declarations', 'claims').flatMap((one) => [
          at(one, 'target'),
          ...listAt(one, 'evidence'),
        ]),
        ...listAt(bom, 'citations').map((one) => at(one, 'attributedTo')),
      ];
      expect(ids).toEqual(expect.arrayContaining(named));
    }
  });

  it('tells model, licence, datasets, bases, papers and signature files', () => {
    const bom = bomOf(replica.of(BROOK), version);
    expect(model(bom)).toMatchObject({
      type: 'machine-learning-model',
      group: 'lantern-labs',
      name: 'brook-1b-instruct',
      supplier: { name: 'lantern-labs' },
      licenses: [{ license: { id: 'Apache-2.0', acknowledgement: 'declared' } }],
      pedigree: { ancestors: [{ group: 'lantern-labs', name: 'Brook-2.5-0.5B.v1.1' }] },
      modelCard: {
        modelParameters: {
          task: 'text-generation',
          architectureFamily: 'llama',
          modelArchitecture: 'LlamaForCausalLM',
          datasets: [{ ref: 'dataset-0' }],
        },
      },
    });
    expect(at(bom, 'components', 0)).toMatchObject({
      type: 'data',
      group: 'lantern-labs',
      name: 'brook-corpus',
    });
    const kinds = listAt(model(bom), 'externalReferences').map((one) => at(one, 'type'));
    expect(kinds).toEqual(['model-card', 'distribution', 'vcs', 'license', 'documentation']);
    const signed = bomOf(replica.of('museum-of-ml/field-notes-bert'), version);
    const references = listAt(model(signed), 'externalReferences');
    expect(references.find((one) => at(one, 'type') === 'electronic-signature')).toMatchObject({
      url: expect.stringMatching(/\/model\.sig$/),
      comment: expect.stringContaining('does not say that it is valid'),
    });
  });

  it('tells how each is known, and the three verdicts', () => {
    const report = replica.of(BROOK);
    const properties = new Map(
      listAt(model(bomOf(report, version)), 'properties').map((one) => [at(one, 'name'), at(one, 'value')]),
    );
    expect(properties.get('plimsoll:grounding:licenses')).toBe('declared');
    expect(properties.get('plimsoll:grounding:task')).toBe('declared');
    expect(properties.get('plimsoll:grounding:files')).toBe('observed');
    expect(properties.get('plimsoll:verdict:load-risk')).toBe(report.verdicts.loadRisk.level);
    expect(properties.get('plimsoll:verdict:provenance')).toBe(report.verdicts.provenance.level);
    expect(properties.get('plimsoll:verdict:openness')).toBe(verdictCode(report.verdicts.openness));
  });

  it('says nothing of what is not known, and names a maker only when the account is identified', () => {
    for (const { report } of replica.all) {
      const bom = bomOf(report, version);
      const known = ['identified', 'signed'].includes(report.verdicts.provenance.level);
      expect(model(bom, 'manufacturer') !== undefined).toBe(known);
      expect(listAt(model(bom), 'licenses').length > 0).toBe(
        (valueOf(report.facts.license)?.ids.length ?? 0) > 0,
      );
    }
  });
});

describe('citations', () => {
  it('are in 1.7 only, and each points at a field that is there', () => {
    for (const { report } of replica.all) {
      expect(bomOf(report, '1.6')).not.toHaveProperty('citations');
      const bom = bomOf(report, '1.7');
      const citations = listAt(bom, 'citations');
      expect(citations.length).toBeGreaterThan(0);
      for (const pointer of citations.flatMap((one) => listAt(one, 'pointers'))) {
        const path = String(pointer).split('/').slice(1);
        expect([pointer, at(bom, ...path)]).not.toEqual([pointer, undefined]);
      }
    }
  });

  it('give the author’s words to the publisher and records to the hub', () => {
    const bom = bomOf(replica.of(BROOK), '1.7');
    const said = new Map(
      listAt(bom, 'citations').map((one) => [at(one, 'pointers', 0), at(one, 'attributedTo')]),
    );
    expect(said.get('/metadata/component/licenses/0')).toBe('publisher');
    expect(said.get('/metadata/component/components')).toBe('hub');
  });
});
