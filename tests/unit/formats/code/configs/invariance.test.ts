import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { memorySource } from '../../../../../utils/bytes/memory';
import { inspectFile } from '../../../../../utils/formats/inspect';
import { inspectText } from '../../../../fixtures/configs';

/** Settings that a load acts upon, one of each kind; how they are written must change nothing. */
const ACTING: readonly (readonly [string, object])[] = [
  ['dangerous', { _target_: 'os.system' }],
  ['dangerous', { attn_implementation: 'paged|acme/kernel' }],
  ['dangerous', { __kind__: 'instance', class: 'subprocess.Popen' }],
  ['dangerous', { 'py/reduce': [{ 'py/function': 'os.system' }, ['id']] }],
  ['dangerous', { pipeline: { name: 'os.system' } }],
  ['dangerous', { steps: [{ class: 'os.system' }] }],
  ['dangerous', { normalize: "os.system('id')" }],
  ['dangerous', { ':serialized:': 'gASMAm9zjAZzeXN0ZW2TLg==' }],
  ['suspicious', { custom_imports: { imports: ['mine'] } }],
  ['suspicious', { weight_map: { w: 'vocab.txt' } }],
  ['suspicious', { class_path: 'mine.Model', init_args: {} }],
  ['suspicious', { auto_map: { AutoModel: 'm.M' } }],
];

const plain = fc.dictionary(
  fc
    .stringMatching(/^[a-z]{1,6}$/)
    .filter((key) => !['types', 'steps', 'files', 'type', 'class'].includes(key)),
  fc.oneof(fc.integer(), fc.boolean(), fc.constant(null)),
);

/** Beside other keys before and after it, in mappings and lists. */
const buried = fc
  .tuple(fc.constantFrom(...ACTING), plain, plain, fc.array(fc.boolean(), { maxLength: 6 }))
  .map(([[verdict, setting], before, after, nesting]) => {
    let value: unknown = { ...before, ...setting, ...after };
    for (const list of nesting) value = list ? [0, value, {}] : { a: {}, inner: value, z: [] };
    return [verdict, value] as const;
  });

const utf16 = (text: string): Uint8Array => {
  const out = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(out.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + 2 * at, text.charCodeAt(at), true);
  return out;
};
/** Every letter of every text as an escape. */
const escaped = (text: string): string =>
  text.replaceAll(
    /[a-zA-Z]/g,
    (letter) => String.raw`\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

test('no order, nesting, spelling or encoding of a JSON changes the verdict', async () => {
  await fc.assert(
    fc.asyncProperty(buried, async ([verdict, value]) => {
      const text = JSON.stringify(value);
      const words = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, (quoted) => escaped(quoted));
      expect((await inspectText(text, 'config.json')).verdict).toBe(verdict);
      expect((await inspectText(words, 'config.json')).verdict).toBe(verdict);
      expect((await inspectText(text, 'config.yaml')).verdict).toBe(verdict);
      for (const path of ['config.json', 'config.yaml'])
        expect((await inspectFile(memorySource(utf16(text)), path)).verdict).toBe(verdict);
    }),
    { numRuns: 60 },
  );
});

test('no alias, anchor or merge of a YAML changes the verdict', async () => {
  for (const [verdict, setting] of ACTING) {
    const [[key, inner] = ['', null], ...rest] = Object.entries(setting);
    const [value, others] = [
      JSON.stringify(inner),
      rest.map(([name, each]) => `, ${name}: ${JSON.stringify(each)}`),
    ];
    const texts = [
      `x: &a ${JSON.stringify(setting)}\ny: *a`,
      `held: {v: &v ${value}}\nx: {"${key}": *v${others.join('')}}`,
      `held: &k "${key}"\nx: {? *k : ${value}${others.join('')}}`,
      `base: &b {z: 1}\nx: {<<: *b, "${key}": ${value}${others.join('')}}`,
      `base: &b {"${key}": ${value}}\nx: {<<: [*b, {z: 1}]${others.join('')}}`,
    ];
    for (const text of texts)
      expect([text, (await inspectText(text, 'config.yaml')).verdict]).toEqual([text, verdict]);
  }
});
