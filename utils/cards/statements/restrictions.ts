import type { CardRestriction } from '../../model/card';
import { isNegated, isSupposed, type Finder } from './passage';

/** What a card's own words ask beyond a licence's name. */
const KINDS: readonly (readonly [CardRestriction, RegExp])[] = [
  [
    'noncommercial',
    /\bnon[- ]?commercial(?:ly)?\b|\bnot (?:be used )?(?:for|in) (?:any )?commercial\b|\bcommercial (?:use|usage|purposes?|application)s? (?:is|are) (?:not|strictly|prohibited|forbidden)|\bno commercial (?:use|usage)\b|\bCC[- ]BY[- ]NC\b|(?:不得|禁止|不可|不允许|不能|请勿)[^。，、]{0,8}商[用业]|非商[用业]|商用(?:利用)?(?:は)?(?:不可|禁止)|상업적 (?:이용|사용)[^.]{0,6}(?:불가|금지)|nicht[- ]?kommerziell|non commercial|no comercial/i,
  ],
  [
    'research-only',
    /\b(?:academic |scientific )?\*{0,2}research\*{0,2} \*{0,2}(?:use|purposes?|and (?:academic|educational|development) (?:use|purposes?))?\*{0,3} ?only\b|\bresearch[- ]only\b|\b(?:only|solely|exclusively|strictly|purely)\b (?:be )?(?:used |intended |released |available |licensed )?(?:for|in) (?:\w+ ){0,3}research\b|\b(?:academic|scientific) use only\b|\bfor research purposes only\b|仅(?:供|限|用于|可用于)[^。]{0,12}(?:研究|学术)|研究目的(?:のみ|に限)|연구 ?목적으로만/i,
  ],
  [
    'use-policy',
    /\b(?:acceptable|responsible|prohibited|allowed|restricted) use (?:polic(?:y|ies)|guide(?:lines)?|restrictions)\b|\buse[- ]based restrictions?\b|\buse restrictions?\b|(?<!license )\busage (?:policy|restrictions?|guidelines)\b|\b(?:must|shall|agree to|required to) (?:comply|adhere|abide)\b[^.;]{0,80}\b(?:polic(?:y|ies)|terms|guidelines|laws)\b|\b(?:may|must|can|shall)(?: not|not) (?:be used|use (?:it|the model|this model))\b[^.;]{0,60}\b(?:harm\w*|illegal|unlawful|violat\w*|hateful|malicious|deceiv\w*|military|surveillance)\b|\brail\b[^.;]{0,20}\blicen[cs]e|\bopen ?rail\b|(?:不得|禁止|严禁|请勿|不要|不应)[^。；]{0,60}(?:违法|危害|国家|社会安全|非法|有害)/i,
  ],
  [
    'threshold',
    /\b(?:monthly|daily) active users\b|\bannual revenue\b|\brevenue (?:of|exceed\w*|over|above|less)\b|\bmore than \d[\d,.]* ?(?:million|M) (?:users|MAU)\b|日均?用户活跃量|月活|年(?:收入|营收)/i,
  ],
  [
    'naming',
    /\b(?:built with|powered by|include)\b[^.;]{0,30}\b(?:at the beginning of|prominently|must|shall|name)\b|\b(?:must|shall|should|required to)\b[^.;]{0,40}\b(?:display|include|state|begin|name)\b[^.;]{0,40}["“](?:built with|powered by)?[^"”]{1,30}["”]/i,
  ],
  [
    'contact-for-commercial',
    /\bcommercial(?:ly)?\b[^.;]{0,100}\b(?:apply|application form|applied|register|registration|registering|request|contact|questionnaire|e-?mail|write to|reach (?:out|us)|permission|agreement with|separate licen[cs]e|purchase)\b|\b(?:contact|reach out|e-?mail|apply|write to|fill (?:in|out)|completing|register)\b[^.;]{0,100}\bcommercial\b|(?:申请|登记|问卷|联系|邮件|授权)[^。]{0,30}(?:商用|商业)|(?:商用|商业)[^。]{0,60}(?:申请|登记|问卷|联系|邮箱|邮件|授权)|商用利用[^。]{0,30}(?:連絡|問い合わせ)/i,
  ],
  [
    'no-derivatives',
    /\bno[- ]?derivatives?\b|\bCC[- ]BY(?:[- ]NC)?[- ]ND\b|\b(?:you|users?|licensees?) (?:may|must|can) ?not (?:modify|distribute (?:modified|derivative)|create derivative)|\b(?:models?|weights|works?|they) (?:may|must) not be modified|禁止(?:修改|演绎)/i,
  ],
  [
    'other',
    /\bindemnif(?:y|ication)\b|\b(?:may|must|can)(?: not|not) (?:be )?(?:redistribut\w+|used to (?:train|improve))\b|\b(?:not|no) (?:available|offered|licensed) (?:in|to)\b[^.;]{0,30}\b(?:EU|european union|persons)\b/i,
  ],
];

/** Speaks of the bounds that there are not: `for commercial and non-commercial purposes`. */
const UNLIMITED =
  /\b(?:no|without|not (?:limited|restricted))\b[^.;]{0,30}(?:non-?commercial|restriction)|\bcommercial(?:ly)?(?: and | or |\/| as well as )(?:for )?non-?commercial|\bnon-?commercial(?:ly)?(?: and | or |\/| as well as )(?:for )?commercial/i;
/** Said of data, code or other models. */
const OF_OTHERS =
  /\b(?:data ?sets?|corpus|images|songs|demo|third[- ]party|software|tokenizer)\b[^.;]{0,60}\b(?:licen[cs]|non-?commercial|research)/i;
const OF_MODEL = /\b(?:models?|weights|checkpoints?|license)\b|模型/i;
/** Advice on use that no licence holds. */
const FREE = /\b(?:fully open|free(?:ly)?|allow(?:s|ed)?|permit(?:s|ted)?)\b[^.;]{0,30}\bcommercial/i;

/** A word of one of these is in each of them: most sentences hold none. */
const GATE =
  /commerc|kommerz|comercial|research|polic|restrict|guide|comply|adhere|abide|rail|users|revenue|built with|powered by|must|shall|should|\b(?:may|can) ?not|deriv|CC[- ]BY|indemn|licensed (?:in|to)|商|研究|연구|상업|禁|不|严|请勿|月活|收入|营收|用户/i;

/** Limits that the author's own words set on the model, beside the licence; one statement names every kind in it. */
export const restrictions: Finder = ({ text, section, links, kind }) => {
  if (!GATE.test(text)) return [];
  if (section === 'aside' || (kind === 'row' && section !== 'license')) return [];
  if (section === 'inference-code' && links.length === 0) return [];
  if (isSupposed(text) || (/数据集/.test(text) && !/模型|models?\b/i.test(text))) return [];
  if (UNLIMITED.test(text) || (OF_OTHERS.test(text) && !OF_MODEL.test(text))) return [];
  const names = KINDS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  const binding = names.filter((name) => !(name === 'noncommercial' && FREE.test(text) && !isNegated(text)));
  if (binding.length === 0) return [];
  const link = links.find(
    ({ kind: to, url }) => to === 'license' || /polic(?:y|ies)|terms|licen[cs]e/i.test(url),
  );
  return [{ topic: 'restriction', says: 'given', url: link?.url, names: binding }];
};
