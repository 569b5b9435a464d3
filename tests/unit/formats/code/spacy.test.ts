import { expect, test } from 'vitest';
import { spacyFormat } from '../../../../utils/formats/code/spacy';
import { utf8 } from '../../../fixtures/analyze';
import { inspectText } from '../../../fixtures/configs';
import { staysInside } from '../../../fixtures/hostile';
import { untold } from '../../../fixtures/texts';

const CONFIG = (registry: string, name: string, more = '') =>
  `[paths]\ntrain = null\n\n[nlp]\nlang = "en"\npipeline = ["tok2vec","ner"]\ntokenizer = {"@tokenizers":"spacy.Tokenizer.v1"}\n\n[components.ner.model]\n@${registry} = "${name}"\nhidden_width = 64\n${more}`;

test.each([
  ['an architecture of spaCy', CONFIG('architectures', 'spacy.TransitionBasedParser.v2'), 'safe'],
  ['a companion', CONFIG('architectures', 'spacy-transformers.TransformerListener.v1'), 'safe'],
  ['an optimizer of thinc', CONFIG('optimizers', 'Adam.v1'), 'safe'],
  ['an architecture of a package', CONFIG('architectures', 'mine.Model.v1'), 'suspicious'],
  ['one inside a value', CONFIG('architectures', 'spacy.A.v1', 'x = {"@misc": "mine.x.v1"}'), 'suspicious'],
  ['an address in a text', CONFIG('architectures', 'spacy.A.v1', 'mail = "me@mine.org"'), 'safe'],
])('%s', async (_, text, verdict) => {
  const seen = await inspectText(text, 'en_model/config.cfg');
  expect([seen.format, seen.verdict]).toEqual(['spacy', verdict]);
  expect(seen.findings.map(({ id }) => id)).toEqual(verdict === 'safe' ? [] : ['config/registry']);
  expect(untold(seen.findings)).toEqual([]);
});

test('stays inside whatever comes', () => staysInside(spacyFormat, [utf8(CONFIG('misc', 'spacy.a.v1'))]));
