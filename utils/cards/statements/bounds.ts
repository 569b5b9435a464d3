import { filled } from '../template';
import { isSupposed, type Finder } from './passage';

/** So short a text bounds nothing. */
const SOME_TEXT = 20;

/** Uses that are forbidden, warned of or out of scope. */
const FORBIDS =
  /\b(?:(?:must|may|should|shall) ?not|is not (?:allowed|permitted)|are not (?:allowed|permitted)|(?<=(?:^|[.:,;!?()>]\s*|please |\bto )\W{0,3})(?:do not|don['’]t|never))\b (?:be )?(?:directly )?(?:use|used|deploy|deployed|applied|apply|relied|rely|be used)\b|\b(?:is|are|was|were) \*{0,2}not\*{0,2} (?:intended|designed|suitable|suited|meant|recommended|appropriate|to be used|ready)\b|\bnot (?:intended|designed|suitable|meant|recommended|for) (?:to be )?(?:used? |for )?(?:in |as |for )?(?:\w+ ){0,3}(?:deploy\w*|production|medical|clinical|commercial|high[- ]stakes|critical|decision|human[- ]facing|diagnos\w*|translation|use\b)|\bout[- ]of[- ](?:the )?scope\b|\b(?:prohibited|forbidden|disallowed|unacceptable) (?:uses?|use cases?|purposes?|applications?)\b|\bdo(?:es)? not (?:advise|recommend|endorse|condone|encourage|permit|allow)\b[^.;]{0,40}\bus(?:e|ing|age)\b|\b(?:for|in) \*{0,2}research (?:purposes? )?only\b|\bresearch only\*{0,2} purposes\b|\bresearch\*{0,3} (?:purposes?|use)\*{0,3} only\b|\b(?:only|solely|strictly) (?:be )?(?:used |intended )?for (?:\w+ ){0,2}research\b|\bmisuse\b[^.;]{0,60}\bprohibited\b/i;
const FORBIDS_CHINESE =
  /(?:不得|禁止|严禁|请勿|不要|不应|切勿)[^。；]{0,40}(?:使用|用于|利用|从事|进行)|不(?:适用|建议|可)[^。；]{0,10}用(?:于|作)|(?:使用してはなら|使用しないで|사용하지 마)/;
/** Technical advice, which forbids no use. */
const ADVICE =
  /\b(?:fp16|bf16|flash|batch|prompt|temperature|tokens?|padding|gpu|version|install|token_type|parameters?|instruction|prefix|greedy)\b/i;

/** A word of one of these is in each such sentence. */
const LIMITED =
  /not|n['’]t|never|scope|prohibit|forbid|disallow|unaccept|only|misuse|[不禁切请]|してはなら|しないで|마/i;

/** What it is not for: a section on it, or a sentence that forbids or warns off. */
export const useLimits: Finder = ({ text, section, kind }) => {
  if (section === 'aside') return [];
  const inside = section === 'use-limits' && kind === 'prose' && filled(text) >= SOME_TEXT;
  const hit = LIMITED.test(text) ? (FORBIDS.exec(text) ?? FORBIDS_CHINESE.exec(text)) : null;
  const said = hit !== null && !isSupposed(text) && !ADVICE.test(text) && section !== 'evaluation-results';
  return inside || said ? [{ topic: 'use-limits', says: 'given' }] : [];
};

const HARM = String.raw`(?:bias(?:ed|es)?|stereotyp\w*|toxic\w*|offensive|harmful|hateful|inappropriate|discriminat\w*|inaccura\w*|incorrect|hallucinat\w*|false|misleading|unreliable|unsafe|objectionable|problematic|lewd|vulnerab\w*|unexpected|undesirable|socially unacceptable|fabricat\w*|mistakes)`;
const RISK = new RegExp(
  String.raw`\b(?:may|might|can|could|will|sometimes|often|likely|tends? to|prone to|potential(?:ly)?|reflects?|inherits?|contains?|considered|suffers?|amplif\w*|exhibits?|encod\w*|reproduc\w*)\b[^.;]{0,90}\b${HARM}\b|\b${HARM}\b[^.;]{0,60}\b(?:may|might|can|could|content|outputs?|responses?|results?)\b[^.;]{0,60}\b(?:models?|generat\w*|produc\w*|outputs?)\b|\b(?:same|known|several|some|following|main|inherent|certain|potential|has|have|its) (?:\w+ )?limitations?\b|\blimitations?\b[^.;]{0,40}\b(?:include|are|is|of (?:the|this) model)\b|\badversely affect|\bmay (?:struggle|fail|degrade|underperform|not (?:perform|work|generali[sz]e))\b|\b(?:only|exclusively) (?:caters|works|trained|supports?)\b[^.;]{0,30}\benglish\b|\btruncated to\b[^.;]{0,30}\btokens\b|\b(?:should not|cannot|must not) be relied (?:on|upon)\b`,
  'i',
);
const RISK_CHINESE =
  /(?:可能|或许|仍会|容易)[^。；]{0,40}(?:偏见|有害|歧视|错误|不准确|幻觉|不当|误导|问题|风险)|局限性?(?:包括|有|如下|在于|是)|存在[^。；]{0,20}(?:风险|局限|偏见|偏差)/;
/** The same words alone, which most sentences lack. */
const RISKY = new RegExp(
  String.raw`${HARM}|limitation|adversely|struggle|\bfail|degrade|underperform|perform|generali|english|truncated|relied`,
  'i',
);
/** Says that there are reports or means, and not that the model errs. */
const OTHERWISE =
  /\b(?:reduc\w+|prevent\w*|avoid\w*|mitigat\w*|filter\w*|remov\w+|detect\w*|classif\w*|improv\w*|outperform\w*|benchmark|data ?set|evaluat\w*|error rate|loss|example)\b/i;

/** Limits, biases and dangers that the card tells of. */
export const risks: Finder = ({ text, section, kind, ofTrainingData }) => {
  if (section === 'aside') return [];
  const inside =
    section === 'risks' &&
    kind === 'prose' &&
    filled(text) >= SOME_TEXT &&
    !/\bnone\b[^.]{0,20}$/i.test(text);
  const outside =
    section === 'inference-code' ||
    section === 'evaluation-results' ||
    section === 'hyperparameters' ||
    ofTrainingData;
  const said =
    ((RISKY.test(text) && RISK.test(text)) || RISK_CHINESE.test(text)) &&
    !OTHERWISE.test(text) &&
    !isSupposed(text) &&
    kind === 'prose';
  return inside || (said && !outside) ? [{ topic: 'risks', says: 'given' }] : [];
};
