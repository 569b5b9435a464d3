import { test } from 'vitest';
import { openvinoFormat } from '../../../../utils/formats/graphs/openvino';
import { utf8 } from '../../../fixtures/analyze';
import { neverSafeWhenCut, staysInside } from '../../../fixtures/hostile';
import { testLeaves, testVerdicts } from '../../../fixtures/verdicts';

const net = (layers: string, before = '<?xml version="1.0"?>'): Uint8Array =>
  utf8(`${before}<!-- made by hand --><net name="m" version="11"><layers>${layers}</layers></net>`);
const good = net('<layer id="0" type="Parameter" version="opset1"><data shape="1,3"/></layer>');

testVerdicts(openvinoFormat, [
  ['layers of its own sets', good, 'safe'],
  ['the path of the source in the notes', net('<rt_info><path value="/home/me/x.onnx"/></rt_info>'), 'safe'],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, ...[...good].flatMap((byte) => [byte, 0])]), 'safe'],
  ['a layer of an extension', net('<layer type="X" version="extension1"/>'), 'suspicious', 'openvino/extension'],
  ['a library', net('<layer type="X" version="opset1" library="x.so"/>'), 'suspicious', 'openvino/library'],
  ['a library elsewhere', net("<data library='/tmp/&#120;.so'/>"), 'dangerous', 'openvino/path', 'openvino/library'],
  ['a DOCTYPE', net('', '<!DOCTYPE net>'), 'suspicious', 'openvino/doctype'],
  ['an entity', net('', '<!DOCTYPE net [<!ENTITY a "b">]>'), 'suspicious', 'openvino/entity'],
  ['an external entity', net('', '<!DOCTYPE net [<!ENTITY a SYSTEM "file:///x">]>'), 'dangerous', 'openvino/external-entity'],
  ['an external DTD', net('', '<!DOCTYPE net SYSTEM "http://host/x.dtd">'), 'dangerous', 'openvino/external-entity'],
  ['a quote in a DTD’s comment', net('', '<!DOCTYPE net [<!-- it\'s --><!ENTITY a "b">]>'), 'suspicious', 'openvino/entity'],
  ['elements that cross', utf8('<net version="1"><a><b></a></b></net>'), 'broken', 'openvino/malformed'],
  ['two roots', utf8('<net version="1"/><net version="1"/>'), 'broken', 'openvino/malformed'],
]); // prettier-ignore

testLeaves(openvinoFormat, [
  ['another document', utf8('<html version="5"/>')],
  ['a net without a version', utf8('<net/>')],
  ['text', utf8('net')],
]);

test('stays inside whatever comes', () => staysInside(openvinoFormat, [good]));
test('a cut file is never safe', () => neverSafeWhenCut(openvinoFormat, good));
