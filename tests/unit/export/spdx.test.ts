import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { itWithShared } from '../../conformance/shared';
import { spdx } from '../../../utils/export/spdx';
import type { SpdxElement } from '../../../utils/export/spdx/elements';
import { spdxProfileProblems } from '../../../utils/export/spdx/problems';
import { valueOf } from '../../../utils/model/slot';
import type { Report } from '../../../utils/report/report';
import { modelPageFacts } from '../../fixtures/facts';
import { AT } from '../../fixtures/hub-page';
import { spdxByShared } from '../../fixtures/schemas';
import { assess } from '../../../utils/report/assess';
import { notCollected } from '../../../utils/model/slot';
import { OPTIONS } from './options';
import { at, replicaOnce, written } from './replica';

/** The package has no types of its own. */
const parse = createRequire(import.meta.url)('spdx-expression-parse') as (text: string) => unknown;
const BROOK = 'lantern-labs/brook-1b-instruct';
const replica = replicaOnce();
const byShared = spdxByShared();
const graphOf = (report: Report): readonly SpdxElement[] => spdx(report, OPTIONS)['@graph'];
const ofType = (graph: readonly SpdxElement[], type: string) => graph.filter((one) => one.type === type);
const relations = (graph: readonly SpdxElement[], type: string) =>
  graph.filter(({ relationshipType }) => relationshipType === type);
const modelOf = (graph: readonly SpdxElement[]) => ofType(graph, 'ai_AIPackage')[0];

describe('SPDX 3.0.1', () => {
  itWithShared(
    byShared !== null,
    'is valid by the official schema for every model of the replica hub',
    () => {
      for (const { subject, report } of replica.all) {
        expect([subject.id, byShared?.(written(spdx(report, OPTIONS)))]).toEqual([subject.id, []]);
      }
    },
  );

  itWithShared(byShared !== null, 'the schema does judge: a wrong field is refused', () => {
    const document = spdx(replica.of(BROOK), OPTIONS);
    const [first] = document['@graph'];
    expect(byShared?.({ ...document, '@graph': [{ ...first, wrong: 1 }] })).not.toEqual([]);
  });

  it('gives the AI profile its minimum for every model, and says so', () => {
    for (const { subject, report } of replica.all) {
      const graph = graphOf(report);
      const problems = spdxProfileProblems(graph).filter(({ profile }) => profile !== 'dataset');
      expect([subject.id, problems]).toEqual([subject.id, []]);
      expect(ofType(graph, 'SpdxDocument')[0]?.['profileConformance']).toContain('ai');
    }
  });

  it('does not claim the dataset profile, whose dates no model’s page has', () => {
    const graph = graphOf(replica.of(BROOK));
    expect(ofType(graph, 'dataset_DatasetPackage')).toHaveLength(1);
    expect(ofType(graph, 'SpdxDocument')[0]?.['profileConformance']).not.toContain('dataset');
    const missing = spdxProfileProblems(graph).map(({ problem }) => problem);
    expect(missing).toEqual(['no builtTime', 'no releaseTime']);
  });

  it('does not claim the AI profile without a date', () => {
    const facts = modelPageFacts();
    const none = notCollected('not-on-this-page');
    const report = assess({ ...facts, createdAt: none, lastModified: none, headCommit: none }, 'page', AT);
    const graph = graphOf(report);
    expect(ofType(graph, 'SpdxDocument')[0]?.['profileConformance']).not.toContain('ai');
    expect(spdxProfileProblems(graph)).toContainEqual(expect.objectContaining({ problem: 'no releaseTime' }));
  });

  it('has every file of the tree once, by its path and its SHA-256', () => {
    for (const { subject, report } of replica.all) {
      const graph = graphOf(report);
      const files = ofType(graph, 'software_File');
      const seen = files.map((file) => [file['name'], at(file, 'verifiedUsing', 0, 'hashValue')]);
      expect(seen).toEqual(subject.files.map(({ path, lfs }) => [path, lfs?.oid]));
      const [contains] = relations(graph, 'contains');
      expect(contains?.['to']).toEqual(files.map(({ spdxId }) => spdxId));
      expect(contains?.['completeness']).toBe('complete');
    }
  });

  it('tells purl, commit, datasets and descent', () => {
    const graph = graphOf(replica.of(BROOK));
    const head = replica.of(BROOK).subject.revision;
    expect(modelOf(graph)).toMatchObject({
      name: BROOK,
      software_packageVersion: head,
      software_packageUrl: `pkg:huggingface/${BROOK}@${head}`,
      ai_typeOfModel: ['llama', 'LlamaForCausalLM'],
    });
    const model = modelOf(graph)?.spdxId;
    const dataset = ofType(graph, 'dataset_DatasetPackage')[0];
    expect(dataset).toMatchObject({ name: 'lantern-labs/brook-corpus' });
    expect(relations(graph, 'trainedOn')).toEqual([
      expect.objectContaining({ from: model, to: [dataset?.spdxId], completeness: 'noAssertion' }),
    ]);
    const base = ofType(graph, 'software_Package')[0];
    expect(base).toMatchObject({ name: 'lantern-labs/Brook-2.5-0.5B.v1.1' });
    expect(relations(graph, 'descendantOf')).toEqual([
      expect.objectContaining({ from: model, to: [base?.spdxId] }),
    ]);
  });

  it('declares licences that SPDX can read, and concludes none that nobody compared', () => {
    for (const { subject, report } of replica.all) {
      const graph = graphOf(report);
      const licenses = ofType(graph, 'simplelicensing_LicenseExpression');
      for (const license of licenses) {
        const expression = String(license['simplelicensing_licenseExpression']);
        expect(() => parse(expression), subject.id).not.toThrow();
      }
      const model = modelOf(graph)?.spdxId;
      const concluded = relations(graph, 'hasConcludedLicense').find(({ from }) => from === model);
      const to = concluded?.['to'];
      const compared = valueOf(report.facts.licenseText)?.match === 'same';
      if (compared) expect(licenses.map(({ spdxId }) => [spdxId])).toContainEqual(to);
      else expect(to).toEqual(['expandedlicensing_NoAssertionLicense']);
    }
  });

  it('tells “declares none” from “not known”', () => {
    const declared = (report: Report): unknown => relations(graphOf(report), 'hasDeclaredLicense')[0]?.['to'];
    const none = replica.all.find(({ subject }) => !('license' in subject.cardData));
    expect(none && declared(none.report)).toEqual(['expandedlicensing_NoneLicense']);
    const facts = { ...modelPageFacts(), license: notCollected('not-on-this-page') };
    expect(declared(assess(facts, 'page', AT))).toEqual(['expandedlicensing_NoAssertionLicense']);
  });
});

describe('the check of profiles', () => {
  const graph = (change: (element: SpdxElement) => readonly SpdxElement[]): readonly SpdxElement[] =>
    graphOf(replica.of('google-bert/bert-base-uncased')).flatMap(change);

  it.each(['releaseTime', 'suppliedBy', 'software_downloadLocation', 'software_packageVersion'])(
    'finds a model without %s',
    (field) => {
      const without = graph((one) => [one.type === 'ai_AIPackage' ? { ...one, [field]: undefined } : one]);
      expect(spdxProfileProblems(without)).toContainEqual(
        expect.objectContaining({ profile: 'ai', problem: `no ${field}` }),
      );
    },
  );

  it.each(['hasConcludedLicense', 'hasDeclaredLicense'])('finds none and two of %s', (relation) => {
    const none = graph((one) => (one['relationshipType'] === relation ? [] : [one]));
    const two = graph((one) =>
      one['relationshipType'] === relation ? [one, { ...one, spdxId: 'urn:x' }] : [one],
    );
    for (const [count, wrong] of [
      [0, none],
      [2, two],
    ] as const) {
      expect(spdxProfileProblems(wrong)).toContainEqual(
        expect.objectContaining({ profile: 'ai', problem: `${count} × ${relation}` }),
      );
    }
  });

  it('finds ids that name two things, or nothing', () => {
    const twice = graph((one) => (one.type === 'ai_AIPackage' ? [one, one] : [one]));
    expect(spdxProfileProblems(twice)).toContainEqual(expect.objectContaining({ profile: 'core' }));
    const nothing = graph((one) => (one.type === 'software_File' ? [] : [one]));
    expect(spdxProfileProblems(nothing)).toContainEqual(
      expect.objectContaining({ profile: 'core', problem: expect.stringContaining('not here') }),
    );
  });
});
