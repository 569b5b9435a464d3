import { NAME_LIMIT } from '../limits';

/** Well-known corpora and data sets for training, as cards write them. */
const DATASETS =
  'C4|mC4|The Pile|Pile-CC|Dolma|RedPajama(?:-V2|-Data(?:-\\w+)?)?|RefinedWeb|FineWeb(?:-Edu|-2)?|Common ?Crawl|CC-?News|CC-?100|CC-Stories|Wikipedia|WikiText(?:-\\d+)?|Wikidata|Wikihow|Books?Corpus|BooksCorpus|Books3|Project Gutenberg|Open ?WebText2?|WebText|LAION-?(?:\\d\\w*|5B|400M|Aesthetics)?(?:-en)?|DataComp(?:-1B|\\.XL)?|COYO(?:-700M)?|Conceptual Captions|CC3M|CC12M|SBU(?: Captions)?|Visual Genome|COCO|Flickr ?30k|ImageNet(?:-1k|-21k|-22k)?|JFT-300M|LVD-142M|LibriSpeech|Libri-?[Ll]ight|LibriTTS|Common ?Voice|VoxPopuli|VoxLingua107|GigaSpeech|AudioSet|TED-?LIUM|FLEURS|MLS|Multilingual LibriSpeech|Fisher|Switchboard|OSCAR|ROOTS|The Stack(?: v2|-v2)?|StarCoderData|StarCoder data|SlimPajama|Proof-?Pile(?:-2)?|OpenWebMath|peS2o|S2ORC|MassiveText|MADLAD-400|CulturaX|HPLT|Nemotron-CC|DCLM(?:-baseline)?|Cosmopedia|UltraChat|UltraFeedback|OpenOrca|SlimOrca|Open-Platypus|ShareGPT|Alpaca|Dolly|databricks-dolly-15k|OASST1?|OpenAssistant|FLAN(?:v2)?|Flan Collection|P3|xP3(?:mt)?|Natural Instructions|Super-?NaturalInstructions|Natural Questions|Trivia ?QA|SQuAD(?: ?2(?:\\.0)?)?|HotpotQA|FEVER|MS[- ]?MARCO|mMARCO|Mr\\.? ?TyDi|MIRACL|DuReader|T2Ranking|cMedQA|NLI_zh|ELI5|GOOAQ|PAQ|WikiAnswers|Yahoo Answers|Quora|Stack ?Exchange|Stack ?Overflow|SNLI|MultiNLI|MNLI|AllNLI|XNLI|SciTLDR|SPECTER|CodeSearchNet|CC-?Net|GitHub|ArXiv|PubMed(?: Central)?|PMC|Pushshift|Reddit|OPUS|Tatoeba|ParaCrawl|Europarl|WMT ?\\d{2}|CCMatrix|NLLB|Anthropic(?:/| )?HH(?:-RLHF)?|HH-RLHF|MetaMathQA?|Orca-?Math|Magicoder|Evol-Instruct|WizardLM|MEDI|BELLE|WuDao(?:Corpora)?|SkyPile|Chinese(?:-| )?Alpaca|Infinity-Instruct|Tulu(?: ?[23])?(?: SFT(?: mix)?)?|OpenHermes|WebInstruct|NuminaMath|Nectar';
const DATASET = new RegExp(String.raw`(?<![\p{L}\p{N}_/.@-])(?:${DATASETS})(?![\p{L}\p{N}_/-])`, 'gu');

/** Well-known measures of models, as tables write them. */
const BENCHMARKS =
  "MMLU(?:-(?:Pro|Redux|ProX))?|CMMLU|C-?Eval|AGIEval|GAOKAO|BBH|BIG-?Bench(?: Hard)?|HellaSwag|WinoGrande|TruthfulQA|PIQA|SIQA|BoolQ|OpenBookQA|OBQA|SciQ|LAMBADA|LogiQA|QuAC|CoQA|NaturalQuestions|TriviaQA|SQuAD|GSM-?8K|AIME(?:\\s?'?\\d{2,4})?|HumanEval\\+?|MBPP\\+?|LiveCodeBench|SWE-?bench(?: Verified)?|MultiPL-E|DS-1000|GPQA|IFEval|MT-?Bench|AlpacaEval|Arena-?Hard|MTEB|C-?MTEB|BEIR|MIRACL|MLDR|MKQA|STS(?:-?B|1[2-6])?|GLUE|SuperGLUE|SST-?2|MRPC|QQP|MNLI|QNLI|RTE|XNLI|XQuAD|TyDi ?QA|MLQA|PAWS-X|LibriSpeech|FLEURS|Common ?Voice|ImageNet|VQAv2|TextVQA|MMMU|MathVista|DocVQA|ChartQA|MMBench|Flickr30K|BLEU|chrF|ROUGE(?:-?[12L])?|CLIP[- ]?Score|perplexity|accuracy|F1(?:[- ]score)?|NDCG(?:@10)?|MRR(?:@10)?|Recall@\\d+|RealToxicityPrompts|Winogender|CrowS-?Pairs|SuperCLUE|OpenLLM|WMT\\d*|KLUE|KorSTS|KorNLI|KOBEST|JGLUE|PubMedQA|MedQA|MedMCQA|ARC[-_ ](?:c|e|challenge|easy)";
/** Names that are words of their own in small letters. */
const CAPITALS =
  'DROP|RACE|MATH(?:-?500)?|EM|mAP|CER|WER|FID|HELM|RAFT|BBQ|RULER|NQ|COCO|COPA|PPL|CoLA|ARC(?:[-_ ](?:c|e|challenge|easy))?';
const BENCHMARK = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${BENCHMARKS})(?![\p{L}\p{N}])`, 'giu');
const CAPITAL = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${CAPITALS})(?![\p{L}\p{N}])`, 'gu');

const LICENCES =
  'Apache[- ]?(?:License,? ?)?(?:Version )?2(?:\\.0)?|MIT(?= |\\.|,|$|\\))|CC[- ]BY(?:[- ](?:NC|SA|ND))*(?:[- ]\\d\\.\\d)?|CC0(?:-1\\.0)?|Creative Commons[\\w ,-]{0,40}|(?:A|L)?GPL(?:[- ]?v?\\d(?:\\.\\d)?)?|BSD(?:[- ]\\d[- ]Clause)?|MPL[- ]?2\\.0|(?:Big(?:Science|Code) )?Open ?RAIL(?:\\+\\+)?(?:-?[MSD]{1,2})?|CreativeML Open ?RAIL(?:\\+\\+)?-?M|(?:Meta )?Llama[- ]?\\d?(?:\\.\\d)? (?:Community )?Licen[cs]e|Gemma Terms of Use|Tongyi Qianwen|Qwen (?:Research )?Licen[cs]e|Falcon LLM Licen[cs]e|NVIDIA Open Model Licen[cs]e|DeepSeek (?:Model )?Licen[cs]e|Yi (?:Series Models )?Licen[cs]e|Community Licen[cs]e|OpenMDW|ODC-?BY|社区许可|Apache';
const LICENSE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${LICENCES})(?![\p{L}\p{N}])`, 'giu');

const AMOUNT =
  /(?<![\p{L}\p{N}.])(?:(?:over|about|around|approximately|nearly|up to|~|≈|>)\s?)?\d[\d,.]*\+?\s?(?:(?:trillion|billion|million|thousand|[TBMK])\+?\s?(?:text |training |high-quality |unique |total |labell?ed )?(?:tokens?|words?|characters|samples|examples|pairs|sentences|documents|images?|image-text pairs|utterances|clips|instructions|conversations|tuples|rows|bytes)|(?:k|thousand|million)?\s?hours|[KMGTP]i?B\b(?! (?:GPU|VRAM|RAM|memory|of (?:V?RAM|memory|GPU)))|(?:tokens|samples|examples|(?:sentence |image-text |text |query-document )?pairs|sentences|documents|hours|images|conversations|instructions)\b)|\d[\d.]*\s?(?:万亿|亿|千亿|百万|万|[TBG])\s?(?:个|条|对)?\s?(?:高质量)?\s?(?:tokens?|词|字|条|样本|数据|句对|小时|图文对|Tokens?|的?数据)/giu;

const distinct = (text: string, pattern: RegExp): readonly string[] => {
  const found = new Map<string, string>();
  for (const [name] of text.matchAll(pattern)) {
    const key = name.toLowerCase();
    if (!found.has(key) && found.size < NAME_LIMIT) found.set(key, name.trim());
  }
  return [...found.values()];
};

/** Well-known data sets that a text names. */
export const datasetsIn = (text: string): readonly string[] => distinct(text, DATASET);

/** Benchmarks and metrics that a text names. */
export const benchmarksIn = (text: string): readonly string[] =>
  [...distinct(text, BENCHMARK), ...distinct(text, CAPITAL)].slice(0, NAME_LIMIT);

/** Ways of measuring that name no benchmark. */
export const isMetric = (name: string): boolean =>
  /^(?:accuracy|em|f1.*|bleu|chrf|wer|cer|rouge.*|perplexity|ppl|mrr.*|ndcg.*|map|recall.*|fid|clip[- ]?score)$/i.test(
    name,
  );

/** Licences that a text names, as it writes them. */
export const licensesIn = (text: string): readonly string[] => distinct(text, LICENSE);

/** `1.4T tokens`, `825GiB`, `680k hours`, `2.6 万亿 Tokens`. */
export const amountsIn = (text: string): readonly string[] =>
  distinct(text, AMOUNT).filter((amount) => !/^[\d,.]{1,7} ?tokens?$/i.test(amount));
