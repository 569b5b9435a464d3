import { test } from 'vitest';
import { boostFormat } from '../../../../utils/formats/data/boost';
import { utf8 } from '../../../fixtures/analyze';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const json = (attributes: object): Uint8Array =>
  utf8(JSON.stringify({ learner: { attributes, gradient_booster: {} }, version: [2, 0, 0] }));
const lightgbm = utf8('tree\nversion=v4\nnum_class=1\n\nTree=0\n\nend of trees\n');

testVerdicts(boostFormat, [
  ['XGBoost JSON', json({ best_iteration: '1' }), 'safe'],
  ['XGBoost JSON with its version first', utf8('{"version":[2,0,0],"learner":{"a":1}}'), 'safe'],
  ['XGBoost UBJSON', utf8('{L\0\0\0\0\0\0\0\x07learner{'), 'safe'],
  ['XGBoost’s older form', utf8('binf\0\0\0?'), 'safe'],
  ['LightGBM', lightgbm, 'safe'],
  ['CatBoost', utf8('CBM1\x04\0\0\0abcd'), 'safe'],
  ['code in an attribute', json({ note: 'import os; os.x()' }), 'suspicious', 'boost/code-text'],
  ['cut JSON', json({ a: 'b' }).subarray(0, -3), 'broken', 'boost/malformed'],
  ['LightGBM without an end', lightgbm.subarray(0, 30), 'broken', 'boost/truncated'],
  ['CatBoost without its header', utf8('CBM1\x7f\0\0\0abcd'), 'broken', 'boost/truncated'],
]);

testLeaves(boostFormat, [
  ['other JSON', utf8('{"learner": 1}')],
  ['text', utf8('tree of life')],
]);

test('stays inside whatever comes', () => staysInside(boostFormat, [json({ a: 'b' }), lightgbm]));
test('cut JSON is never safe', () => neverSafeWhenCut(boostFormat, json({ a: 'b' })));
