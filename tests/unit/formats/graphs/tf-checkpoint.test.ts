import { test } from 'vitest';
import { tfCheckpointFormat } from '../../../../utils/formats/graphs/tf-checkpoint';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { file, message, number } from '../../../fixtures/protobuf';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const header = file(number(1, 1), message(3, number(1, 1)));
const index = (magic: readonly number[]): Uint8Array =>
  Uint8Array.from([0, 0, header.length, ...header, ...Array.from({ length: 48 }, () => 0), ...magic]);
const good = index([0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb]);

testVerdicts(tfCheckpointFormat, [
  ['an index', good, 'safe'],
  ['an index with another end', index([0, 0, 0, 0, 0, 0, 0, 0]), 'broken', 'tf-checkpoint/footer'],
]);

testLeaves(tfCheckpointFormat, [
  ['zeroes', new Uint8Array(100)],
  ['an empty file', new Uint8Array()],
]);

test('stays inside whatever comes', () => staysInside(tfCheckpointFormat, [good]));
test('a cut file is never safe', () => neverSafeWhenCut(tfCheckpointFormat, good));
