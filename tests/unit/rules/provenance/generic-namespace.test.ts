import { genericNamespace } from '../../../../utils/rules/provenance/generic-namespace';
import { HOSTILE } from '../facts';
import { describeRule } from '../table';
import { account, modelOf } from './accounts';

describeRule(genericNamespace, [
  ['a name', { publisher: account('acme') }, 'not-applicable'],
  ['a word within a name', { publisher: account('acme-models') }, 'not-applicable'],
  ['hostile', { publisher: account(HOSTILE) }, 'not-applicable'],
  [
    'a folder’s name',
    modelOf('checkpoints/best'),
    [
      {
        key: 'provenance_generic_namespace_word',
        level: 'caution',
        weight: null,
        params: ['checkpoints', 'checkpoints/best'],
      },
    ],
  ],
  ['in other letters', { publisher: account('Models') }, [{ key: 'provenance_generic_namespace_word' }]],
]);
