import { test } from 'vitest';
import { pmmlFormat } from '../../../../utils/formats/graphs/pmml';
import { utf8 } from '../../../fixtures/analyze';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const pmml = (body: string, before = ''): Uint8Array =>
  utf8(`<?xml version="1.0"?>${before}<PMML version="4.2">${body}</PMML>`);
const good = pmml('<Header><Extension name="user" value="me"/></Header><Apply function="log10"/>');

testVerdicts(pmmlFormat, [
  ['a model', good, 'safe'],
  ['an external entity', pmml('&a;', '<!DOCTYPE PMML [<!ENTITY a SYSTEM "file:///x">]>'), 'dangerous', 'pmml/external-entity'],
  ['entities of its own', pmml('&a;', '<!DOCTYPE PMML [<!ENTITY a "x">]>'), 'suspicious', 'pmml/entity'],
  ['a style sheet', pmml('', '<?xml-stylesheet href="x.xsl"?>'), 'suspicious', 'pmml/stylesheet'],
  ['a class of Java', pmml('<Apply function="org.example.Run"/>'), 'suspicious', 'pmml/java'],
  ['a script', pmml('<script>x</script>'), 'suspicious', 'pmml/script'],
  ['another document', pmml('<xi:include href="x"/>'), 'suspicious', 'pmml/script'],
  ['code in an extension', pmml('<Extension name="e" value="import os; os.x()"/>'), 'suspicious', 'pmml/code-text'],
]); // prettier-ignore

testLeaves(pmmlFormat, [['another document', utf8('<html><PMML/></html>')]]);

test('stays inside whatever comes', () => staysInside(pmmlFormat, [good]));
test('a cut file is never safe', () => neverSafeWhenCut(pmmlFormat, good));
