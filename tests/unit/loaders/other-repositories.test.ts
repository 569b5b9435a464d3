import { expect, it } from 'vitest';
import { otherRepositories } from '../../../utils/loaders/other-repositories';
import { coverage } from '../../../utils/report/coverage';
import { inspectedFile } from '../../fixtures/inspected-file';
import { factsWith, HOSTILE, listOf, type Values } from '../rules/facts';

const INDEX = 'adapter_config.json';
const facts = (more: Values) => factsWith({ library: 'peft', files: listOf([INDEX, 'other.json']), ...more });
const names = (more: Values) => otherRepositories(facts(more)).map(({ name }) => name);

it('are those that read files name, whichever file it is, each once', () => {
  const inspections = [
    inspectedFile(INDEX, { names: ['a/b', 'a/c'] }),
    inspectedFile('other.json', { names: ['a/b', 'a/d'], opens: ['https://x.example/w'] }),
  ];
  expect(names({ inspections })).toEqual(['a/b', 'a/c', 'a/d', 'https://x.example/w']);
});

it('are those of auto_map', () => {
  const autoMap = ['a/code--modeling.Model', 'modeling.Model', '--x.Y'].map((reference) => ({
    name: 'AutoModel',
    reference,
  }));
  expect(names({ customCode: { tagged: true, autoMap } })).toEqual(['a/code']);
});

it('are not the repository itself', () => {
  expect(names({ inspections: [inspectedFile(INDEX, { names: ['owner/name'] })] })).toEqual([]);
});

it('are in coverage as not checked, as short plain lines', () => {
  const inspections = [inspectedFile(INDEX, { names: [HOSTILE, 'a/b'] })];
  const { elsewhere } = coverage(facts({ inspections }));
  expect(elsewhere).toHaveLength(2);
  expect(elsewhere[1]).toBe('a/b');
  expect(elsewhere[0]).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});
