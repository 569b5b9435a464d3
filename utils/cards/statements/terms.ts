import { licensesIn } from './names';
import { isFuture, isSupposed, type Finder } from './passage';

const OPEN =
  /\b(?:fully|truly|completely|entirely)[- ]open(?:[- ]sourced?)?\b|\bwe(?:['’](?:ve|re)| have| are| also| hereby| now| just| recently| officially| fully| publicly| proudly| therefore| further)* open[- ]?sourc(?:e|ed|ing)\b|\b(?:(?:is|are|was|were|as|been|be)(?: \w+){0,2}? |an? )(?:new |fully |completely |family of |series of |suite of |collection of |[\w.-]+-parameter )*(?:open[- ]sourced?|open[- ](?:weights?|science))\b(?! (?:[\w-]+ ){0,3}(?:librar|codebase|reproduction|benchmark|tool|framework|data|communit|software|package|code|repositor|platform|licen))|^\W*(?!.*\b(?:among|other|existing|outperform\w*|than|best|most)\b)(?:[\w-]+ ){0,3}open[- ]?source (?:[\w-]+ ){0,3}models?\W*$|\bopen (?:language )?models? (?:from|by|built|family)\b|\bopen[- ]source (?:code )?(?:large )?(?:language |foundation |multimodal |embedding )?models? (?:from|by|developed|released|that|built)\b|\breproducible\b[^.]{0,20}\bopen[- ]source\b|\bour (?:\w+ )?open[- ]?sourced? \w+|\b(?:being|as) (?:an? )?(?:\w+ ){0,2}open[- ]?sourced? models?\b|\b(?:the|an?) (?:first|latest|newest|new|fully|completely)(?: [\w-]+){0,3} open[- ]?sourced? (?:\w+ )?(?:models?|systems?|series|family|project|release)\b|\b(?:series|family|suite|set|collection) of (?:\w+ )?open (?:[\w-]+ ){0,2}models?\b/i;
const OPEN_CHINESE =
  /(?:我们|现|正式|全面|已|完全|本次)[^。，]{0,10}开源|(?:一款|新一代|一个|系列|的)开源[^。，]{0,14}模型|完全开放/;
/** Open things beside it: other models, libraries, communities. */
const BESIDE =
  /\b(?:other|existing|previous|all|most|among|between|best|top|strongest|leading|against|than|the|current|popular|state-of-the-art|sota|many|several|various|both)\b[^.;]{0,30}$/i;

/** The same before `fully open`, which is mostly said of oneself. */
const AMONG = /\b(?:other|existing|among|between|best|against|than|most)\b[^.;]{0,20}$/i;

/** `fully open`, `we open-source`, `我们开源`: a claim, held against what is given. */
export const openClaim: Finder = ({ text, section, kind, quoted }) => {
  if (!/open|开源|开放/i.test(text)) return [];
  if (section === 'aside' || kind === 'row' || quoted || isSupposed(text)) return [];
  const hit = OPEN.exec(text) ?? OPEN_CHINESE.exec(text);
  if (hit === null || isFuture(text)) return [];
  const beside = /^we\b/i.test(hit[0])
    ? null
    : /fully|truly|completely|entirely/i.test(hit[0])
      ? AMONG
      : BESIDE;
  if (beside?.test(text.slice(Math.max(0, hit.index - 40), hit.index))) return [];
  const said =
    /(?:fully |truly |completely |entirely )?open[- ]?(?:sourc\w+|science|weights?)?|完全开放|开源/i.exec(
      hit[0],
    );
  const denied =
    /\b(?:not|never|isn['’]t|aren['’]t)\b[^.]{0,20}$/i.test(text.slice(0, hit.index)) ||
    /\b(?:not|never)\b/i.test(hit[0]);
  return [{ topic: 'open-claim', says: denied ? 'withheld' : 'given', names: [said?.[0].trim() ?? hit[0]] }];
};

const LICENSED =
  /\blicen[cs](?:e|es|ed|ing)\b|\breleased under\b|\bdistributed under\b|\bsubject to\b[^.]{0,40}\bterms\b|许可|协议|授权/i;
/** A licence of something else: data, code that is used. */
const ELSEWHERE =
  /\b(?:data(?:\s?sets?)?|corpus|permissive(?:ly)?|images|songs|repositories|files with|code with|dependencies|third[- ]party)\b[^.;]{0,60}\blicen[cs]|\bpermissive licen[cs]es? (?:and|only)\b/i;
const MODEL_TOO =
  /\b(?:models?|weights|checkpoints?)\b[^.;]{0,60}?\b(?:licen[cs]ed?|released|distributed|subject|available)\b(?! data)|模型/i;
const LEARNT = /\b(?:trained|pre-?trained|fine-?tuned) (?:on|using|with|from)\b|\bfilter/i;

/** The licence as the prose has it; given with its name or a link to it. */
export const licenseMention: Finder = ({ text, links, section, kind }) => {
  if (section === 'aside' || kind === 'row' || !(LICENSED.test(text) || section === 'license')) return [];
  if (ELSEWHERE.test(text) && (!MODEL_TOO.test(text) || LEARNT.test(text))) return [];
  const names = licensesIn(text);
  const link = links.find(
    (each) =>
      each.kind === 'license' || (LICENSED.test(text.slice(each.start, each.end)) && each.kind !== 'paper'),
  );
  if (names.length === 0 && link === undefined)
    return /\blicen[cs]es?\s*[:：]|\blicensed\b|\bunder\b[^.;]{0,40}\blicen[cs]e|\blicen[cs]e (?:agreement|terms|that|which)|\bcommercial licen[cs]e|许可|协议/i.test(
      text,
    )
      ? [{ topic: 'license', says: 'named' }]
      : [];
  return [{ topic: 'license', says: 'given', url: link?.url, names }];
};
