import type { CardTopic } from '../../model/card';

interface Shown {
  readonly raw: string;
  readonly info: string;
  readonly section: CardTopic | 'aside' | null;
  readonly title: string;
  readonly before: string;
  readonly after: string | null;
}

/** Lines of one block that are looked at. */
const LINES = 120;
/** The prompt of an interactive session, and what is no answer to it. */
const PROMPT = /^\s*(?:>>>|In \[\d*\]:)/;
const CONTINUED = /^\s*(?:\.\.\.|#|$)/;
/** A call whose outcome is shown: by `print`, by a name alone, or as a value. */
const CALL = /^\s*(?:print|pprint|display)\s*\(|^\s*[\w.]+\([^=]*\)\s*(?:#.*)?$|\bprint\s*\(/;
/** A comment that is an outcome: a value, a tensor, words in quotes or behind an arrow, a sentence with its mark. */
const VALUE =
  /^\s*(?:#|\/\/)\s*(?:=+>|->|→|>>>?|[[({'"“]|\d+(?:\.\d+)?\b|tensor\b|array\b|(?:expected |sample |model )?(?:outputs?|results?|prints?|returns?|answer|response|generated?)\b\W*)/i;
/** A comment that says what the next line does. */
const EXPLAINS =
  /^\s*(?:#|\/\/)\s*(?:load|import|install|run|set|get|create|define|use|the|this|we|you|if|for|note|todo|step|download|prepare|tokeni[sz]e|generate|decode|encode|compute|calculate|optional|example|initialize|init|move|add|make|see|print|import|pip|or|and|on|with|first|then|now|read|convert|apply|pass|perform|normali[sz]e|change|replace|here)\b/i;
const OUTPUT_WORD =
  /\b(?:expected |example |sample |generated |the |model(?:['’]s)? )*(?:outputs?|results?|responses?|completions?|generations?|answers?|predictions?)\b[^.]{0,60}[:：]?\s*$|\b(?:outputs?|prints?|returns?|generates?|yields?|produces?|gives?|looks? like|where the model generates)\b[^.]{0,40}[:：]\s*$|输出|结果如下|生成结果|出力/i;
/** Shapes and sizes, which are no answer. */
const SHAPE = /^\W*(?:torch\.Size|\(\d+, ?\d*\)\W*$|memory footprint)/i;
const CODE_LIKE = /\b(?:import|from_pretrained|def |class |pip install|return )\b/;

/** The line, counted from 0, at which a block of code shows what the model answered; null where it shows nothing. */
export function outputIn({ raw, info, section, title, before, after }: Shown): number | null {
  const lines = raw.split('\n', LINES);
  const line = session(lines) ?? commented(lines);
  if (line !== null) return line;
  const spoken =
    OUTPUT_WORD.test(before.trim()) ||
    /\b(?:outputs?|responses?|completions?)\b|输出/i.test(title) ||
    /^(?:output|text|json|plain)\b/i.test(info);
  const plain = !CODE_LIKE.test(raw) && raw.trim() !== '';
  const announced = /\b(?:expected|example|sample|model)? ?outputs?\b[^.]{0,20}[:：]\s*$|输出[:：]\s*$/i.test(
    before.trim(),
  );
  if (section === 'sample-outputs') return plain ? 0 : null;
  const shown =
    (plain || announced) &&
    spoken &&
    (after !== null || OUTPUT_WORD.test(before.trim())) &&
    section !== 'training-code' &&
    section !== 'hyperparameters';
  return shown ? 0 : null;
}

/** An answer below the prompt: a line that no prompt opens, behind one that does. */
function session(lines: readonly string[]): number | null {
  let asked = false;
  for (const [index, line] of lines.entries()) {
    if (PROMPT.test(line)) asked = true;
    else if ((asked && !CONTINUED.test(line) && !SHAPE.test(line)) || /^\s*>> ?['"[]/.test(line))
      return index;
  }
  return null;
}

/** A comment behind a call that prints, which tells the outcome and not the next step. */
function commented(lines: readonly string[]): number | null {
  let called = false;
  for (const [index, line] of lines.entries()) {
    if (/^\s*(?:#|\/\/)/.test(line)) {
      if (SHAPE.test(line)) continue;
      if (
        VALUE.test(line) &&
        (called || /^\s*(?:#|\/\/)\s*(?:=+>|->|→|(?:expected |sample |model )?outputs?\b)/i.test(line))
      )
        return index;
      if (called && !EXPLAINS.test(line) && /[.!?。！？:]\s*$|[^\p{ASCII}]/u.test(line)) return index;
    } else if (called && /^\s*(?:"""|''')/.test(line)) return index;
    else if (line.trim() !== '') called = CALL.test(line);
    const inline = /\)\s*#\s*(.+)$/.exec(line);
    if (
      inline !== null &&
      CALL.test(line) &&
      /^(?:=+>|->|→|[[({'"“]|tensor|outputs?\b)/i.test(inline[1] ?? '')
    )
      return index;
  }
  return null;
}
