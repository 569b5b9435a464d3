import { borrowedName } from '../../../../utils/rules/provenance/borrowed-name';
import { HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';
import { modelOf, MONTHS_OLD, WEEKS_OLD, YEARS_OLD } from './accounts';

const contradicted = { axis: 'provenance', level: 'contradicted' } as const;
const unlinked = { baseModels: [] };
const young = { ...unlinked, publisherSince: WEEKS_OLD };
const id = 'Open-OSS/privacy-filter';
const base = (of: string) => ({ baseModels: [{ id: of, relation: 'unknown' as const }] });

describeRule(borrowedName, [
  ['base models not looked at', modelOf(id), 'not-collected'],
  ['a name of its own', modelOf('acme/anchor-7b', unlinked), 'not-applicable'],
  ['the model itself', modelOf('openai/privacy-filter', unlinked), 'not-applicable'],
  ['declared', modelOf(id, { ...young, ...base('openai/privacy-filter') }), 'not-applicable'],
  [
    'another model of that publisher declared',
    modelOf(id, { ...young, ...base('OpenAI/gpt-oss-20b') }),
    'not-applicable',
  ],
  [
    'an organisation that is not new',
    modelOf(id, { ...unlinked, publisherSince: MONTHS_OLD }, { kind: 'organisation' }),
    'not-applicable',
  ],
  ['a proven domain', modelOf(id, { ...unlinked, verifiedDomain: true }), 'not-applicable'],
  ['hostile', modelOf(`${HOSTILE}/${HOSTILE}`, unlinked), 'not-applicable'],
  [
    'unknown age',
    modelOf(id, unlinked),
    [
      {
        key: 'provenance_borrowed_name_same',
        level: 'caution',
        weight: null,
        params: [id, 'openai/privacy-filter'],
      },
    ],
  ],
  [
    'a user of long standing with many followers',
    modelOf(id, { ...unlinked, publisherSince: YEARS_OLD }, { followers: 9000 }),
    [{ key: 'provenance_borrowed_name_same', level: 'note' }],
  ],
  [
    'a new account',
    modelOf(id, young),
    [{ key: 'provenance_borrowed_name_young_many', level: 'serious', weight: null }],
  ],
  [
    'a new account that names something else',
    modelOf(id, { ...young, ...base('acme/anchor') }),
    [{ key: 'provenance_borrowed_name_young_many', level: 'serious' }],
  ],
  [
    'a new account with programs',
    modelOf(id, { ...young, files: listOf(['model.safetensors', 'loader.py', 'start.bat']) }),
    [{ key: 'provenance_borrowed_name_programs_many', level: 'serious', weight: contradicted }],
  ],
  [
    'a new organisation is no better',
    modelOf(id, { ...young, files: listOf(['loader.py']) }, { kind: 'organisation' }),
    [{ key: 'provenance_borrowed_name_programs_many' }],
  ],
  [
    'a new account that shows the other’s name',
    modelOf(id, young, { displayName: 'OpenAI' }),
    [{ key: 'provenance_borrowed_name_account_many', weight: contradicted }],
  ],
]);
