import { memory, type ByteSource } from './source';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A JSON file, indented as the libraries write it. */
export function json(value: Json): ByteSource {
  return memory(`${JSON.stringify(value, null, 2)}\n`);
}

/** README.md: the card's data as YAML front matter, then its text. */
export function readme(cardData: JsonObject, card: string): ByteSource {
  const lines = Object.entries(cardData).flatMap(([key, value]) => yaml(key, value));
  return memory(lines.length === 0 ? card : `---\n${lines.join('\n')}\n---\n\n${card}`);
}

/** The attributes file that every hub repository starts with. */
export function gitattributes(extensions: readonly string[]): ByteSource {
  return memory(
    extensions.map((extension) => `*.${extension} filter=lfs diff=lfs merge=lfs -text\n`).join(''),
  );
}

/** A Jupyter notebook with one text cell and one code cell. */
export function notebook(title: string, code: string): ByteSource {
  return json({
    cells: [
      { cell_type: 'markdown', metadata: {}, source: [`# ${title}`] },
      { cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: [code] },
    ],
    metadata: { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } },
    nbformat: 4,
    nbformat_minor: 5,
  });
}

function yaml(key: string, value: Json): string[] {
  if (Array.isArray(value)) return [`${key}:`, ...value.map((item: Json) => `- ${scalar(item)}`)];
  return [`${key}: ${scalar(value)}`];
}

// JSON is YAML, so anything but a plain word is written as JSON.
function scalar(value: Json): string {
  return typeof value === 'string' && /^[A-Za-z][\w./+ -]*$/.test(value) ? value : JSON.stringify(value);
}
