import { describe, expect, it } from 'vitest';
import type { ComponentId, ComponentReading } from '../../../../utils/model/component';
import { OSAID_POINTS, osaidChecklist, type OsaidPoint } from '../../../../utils/rules/frameworks/osaid';
import { NOTHING, readings } from './readings';

type Given = Partial<Record<ComponentId, Partial<ComponentReading>>>;
const row = (given: Given, rightsOpen: boolean | null, point: OsaidPoint) =>
  osaidChecklist(readings(given), rightsOpen).find((candidate) => candidate.point === point);

const TABLE: readonly (readonly [OsaidPoint, Given, boolean | null, string, string | null])[] = [
  ['freedoms', {}, true, 'met', null],
  ['freedoms', {}, false, 'contradicted', null],
  ['freedoms', {}, null, 'not-shown', null],
  ['data-information', {}, true, 'met', null],
  ['data-information', { datasets: { state: 'absent' } }, true, 'met', null],
  ['data-information', { 'data-card': { state: 'partial' } }, true, 'met', null],
  [
    'data-information',
    { 'data-card': { state: 'partial' }, datasets: { state: 'partial' } },
    true,
    'not-shown',
    'in-part',
  ],
  [
    'data-information',
    { 'data-card': { state: 'absent' }, datasets: { state: 'not-found' } },
    true,
    'contradicted',
    'withheld',
  ],
  [
    'data-information',
    { 'data-card': { state: 'not-collected' }, datasets: { state: 'partial' } },
    true,
    'not-shown',
    'in-part',
  ],
  [
    'data-information',
    { 'data-card': { state: 'not-collected' }, datasets: { state: 'absent' } },
    true,
    'not-looked-at',
    'not-looked-at',
  ],
  ['training-code', { 'training-code': { license: null } }, true, 'not-shown', 'license-unknown'],
  [
    'training-code',
    { 'training-code': { license: 'cc-by-nc-4.0' } },
    true,
    'contradicted',
    'license-not-open',
  ],
  [
    'supporting-tools',
    { 'supporting-tools': { state: 'not-collected' } },
    true,
    'not-looked-at',
    'not-looked-at',
  ],
  ['parameters', { 'final-parameters': { license: null } }, true, 'met', null],
  ['parameters', { 'final-parameters': { license: 'mit' } }, false, 'contradicted', 'license-not-open'],
  ['parameters', { 'final-parameters': { license: null } }, null, 'not-shown', 'license-unknown'],
  ['parameters', { 'final-parameters': { state: 'not-found' } }, true, 'not-shown', 'not-found'],
];

describe('the checklist of the Open Source AI Definition', () => {
  it.each(TABLE)('%s of %j, rights open: %s', (point, given, rightsOpen, state, lack) => {
    expect(row(given, rightsOpen, point)).toEqual({ point, state, lack });
  });

  it('has every point in its order, and meets none by silence', () => {
    const rows = osaidChecklist(NOTHING, null);
    expect(rows.map(({ point }) => point)).toEqual(OSAID_POINTS);
    expect(rows.filter(({ state }) => state === 'met' || state === 'contradicted')).toEqual([]);
  });
});
