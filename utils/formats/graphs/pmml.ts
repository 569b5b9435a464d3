import { codeIn } from '../code/code-text';
import type { AnalyzerInput, Format } from '../core/contract';
import { guarded, shown, type Findings } from '../core/guarded';
import { readXml, rootName, tellDoctype, xmlTokens } from '../encodings/xml-text';

/** A function named like a Java class: JPMML looks it up on the class path. */
const JAVA_NAME = /^[a-z_]\w*(?:\.[a-z_]\w*)+\.[A-Z]\w*$/;

const local = (name: string): string => name.replace(/^.*:/, '');

async function read({ source, tick }: AnalyzerInput, findings: Findings): Promise<void> {
  for (const token of xmlTokens(await readXml(source), tick)) {
    if (token.kind === 'doctype') tellDoctype('pmml', token.text, token.offset, findings);
    if (token.kind === 'instruction' && /^<\?xml-stylesheet\b/.test(token.text)) {
      findings.add('pmml/stylesheet', 'suspicious', 'pmml_stylesheet', [], token.offset);
    }
    if (token.kind !== 'open') continue;
    const { attributes, offset } = token;
    const name = local(token.name);
    const called = attributes.get('function');
    if (name === 'Apply' && called !== undefined && JAVA_NAME.test(called)) {
      findings.add('pmml/java', 'suspicious', 'pmml_java', [shown(called)], offset);
    }
    if (name === 'script' || (name === 'include' && attributes.has('href'))) {
      findings.add('pmml/script', 'suspicious', 'pmml_script', [shown(token.name)], offset);
    }
    const code = name === 'Extension' ? codeIn(attributes.get('value') ?? '') : null;
    if (code) {
      findings.add('pmml/code-text', 'suspicious', `code_text_${code}`, [
        shown(attributes.get('name') ?? 'Extension'),
      ]);
    }
  }
}

/** PMML: a model as XML. Risky where an XML parser fetches or expands what it names (facts/SERIALIZATION §9 Others). */
export const pmmlFormat: Format = {
  id: 'pmml',
  title: 'PMML',
  version: 1,
  texts: 'formats-data',
  names: [['pmml', 'code-carrying', true, 'pmml']],
  matches: (head) => local(rootName(head) ?? '') === 'PMML',
  analyze: (input) => guarded('pmml', input, (findings) => read(input, findings)),
};
