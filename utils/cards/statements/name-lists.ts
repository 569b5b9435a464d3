/** Alternatives of a pattern out of a list that is broken into lines. */
export const alternatives = (list: string): string => list.trim().replaceAll(/\|?\n\s*/g, '|');

/** Well-known corpora and data sets for training, as cards write them. */
export const DATASETS = alternatives(String.raw`
  C4|mC4|[Tt]he Pile|Pile-CC|Dolma|RedPajama(?:-V2|-Data(?:-\w+)?)?|RefinedWeb|FineWeb(?:-Edu|-2)?
  Common ?Crawl|CC-?News|CC-?100|CC-Stories|Wikipedia|WikiText(?:-\d+)?|Wikidata|Wikihow|Books?Corpus
  BooksCorpus|Books3|Project Gutenberg|Open ?WebText2?|WebText
  LAION-?(?:\d\w*|5B|400M|Aesthetics)?(?:-en)?|DataComp(?:-1B|\.XL)?|COYO(?:-700M)?|Conceptual Captions
  CC3M|CC12M|SBU(?: Captions)?|Visual Genome|COCO|Flickr ?30k|ImageNet(?:-1k|-21k|-22k)?|JFT-300M
  LVD-142M|LibriSpeech|Libri-?[Ll]ight|LibriTTS|Common ?Voice|VoxPopuli|VoxLingua107|GigaSpeech
  AudioSet|TED-?LIUM|FLEURS|MLS|Multilingual LibriSpeech|Fisher|Switchboard|OSCAR|ROOTS
  The Stack(?: v2|-v2)?|StarCoderData|StarCoder data|SlimPajama|Proof-?Pile(?:-2)?|OpenWebMath|peS2o
  S2ORC|MassiveText|MADLAD-400|CulturaX|HPLT|Nemotron-CC|DCLM(?:-baseline)?|Cosmopedia|UltraChat
  UltraFeedback|OpenOrca|SlimOrca|Open-Platypus|ShareGPT|Alpaca|Dolly|databricks-dolly-15k|OASST1?
  OpenAssistant|FLAN(?:v2)?|Flan Collection|P3|xP3(?:mt)?|Natural Instructions
  Super-?NaturalInstructions|Natural Questions|Trivia ?QA|SQuAD(?: ?2(?:\.0)?)?|HotpotQA|FEVER
  MS[- ]?MARCO|mMARCO|Mr\.? ?TyDi|MIRACL|DuReader|T2Ranking|cMedQA|NLI_zh|ELI5|GOOAQ|PAQ|WikiAnswers
  Yahoo Answers|Quora|Stack ?Exchange|Stack ?Overflow|SNLI|MultiNLI|MNLI|AllNLI|XNLI|SciTLDR|SPECTER
  CodeSearchNet|CC-?Net|GitHub|ArXiv|PubMed(?: Central)?|PMC|Pushshift|Reddit|OPUS|Tatoeba|ParaCrawl
  Europarl|WMT ?\d{2}|CCMatrix|NLLB|Anthropic(?:/| )?HH(?:-RLHF)?|HH-RLHF|MetaMathQA?|Orca-?Math
  Magicoder|Evol-Instruct|WizardLM|MEDI|BELLE|WuDao(?:Corpora)?|SkyPile|Chinese(?:-| )?Alpaca
  Infinity-Instruct|Tulu(?: ?[23])?(?: SFT(?: mix)?)?|OpenHermes|WebInstruct|NuminaMath|Nectar
`);

/** Well-known measures of models, as tables write them. */
export const BENCHMARKS = alternatives(String.raw`
  MMLU(?:-(?:Pro|Redux|ProX))?|CMMLU|C-?Eval|AGIEval|GAOKAO|BBH|BIG-?Bench(?: Hard)?|HellaSwag
  WinoGrande|TruthfulQA|PIQA|SIQA|BoolQ|OpenBookQA|OBQA|SciQ|LAMBADA|LogiQA|QuAC|CoQA|NaturalQuestions
  TriviaQA|SQuAD|GSM-?8K|AIME(?:\s?'?\d{2,4})?|HumanEval\+?|MBPP\+?|LiveCodeBench
  SWE-?bench(?: Verified)?|MultiPL-E|DS-1000|GPQA|IFEval|MT-?Bench|AlpacaEval|Arena-?Hard|MTEB|C-?MTEB
  BEIR|MIRACL|MLDR|MKQA|STS(?:-?B|1[2-6])?|GLUE|SuperGLUE|SST-?2|MRPC|QQP|MNLI|QNLI|RTE|XNLI|XQuAD
  TyDi ?QA|MLQA|PAWS-X|LibriSpeech|FLEURS|Common ?Voice|ImageNet|VQAv2|TextVQA|MMMU|MathVista|DocVQA
  ChartQA|MMBench|Flickr30K|BLEU|chrF|ROUGE(?:-?[12L])?|CLIP[- ]?Score|perplexity|accuracy
  F1(?:[- ]score)?|NDCG(?:@10)?|MRR(?:@10)?|Recall@\d+|RealToxicityPrompts|Winogender|CrowS-?Pairs
  SuperCLUE|OpenLLM|WMT\d*|KLUE|KorSTS|KorNLI|KOBEST|JGLUE|PubMedQA|MedQA|MedMCQA
  ARC[-_ ](?:c|e|challenge|easy)
`);

/** Measures whose names are words of their own in small letters. */
export const CAPITALS = alternatives(String.raw`
  DROP|RACE|MATH(?:-?500)?|EM|mAP|CER|WER|FID|HELM|RAFT|BBQ|RULER|NQ|COCO|COPA|PPL|CoLA
  ARC(?:[-_ ](?:c|e|challenge|easy))?
`);

/** Licences, as prose writes them. */
export const LICENCES = alternatives(String.raw`
  Apache[- ]?(?:License,? ?)?(?:Version )?2(?:\.0)?|MIT(?= |\.|,|$|\)|许|协)
  CC[- ]BY(?:[- ](?:NC|SA|ND))*(?:[- ]\d\.\d)?|CC0(?:-1\.0)?|Creative Commons[\w ,-]{0,40}
  (?:A|L)?GPL(?:[- ]?v?\d(?:\.\d)?)?|BSD(?:[- ]\d[- ]Clause)?|MPL[- ]?2\.0
  (?:Big(?:Science|Code) )?Open ?RAIL(?:\+\+)?(?:-?[MSD]{1,2})?|CreativeML Open ?RAIL(?:\+\+)?-?M
  (?:Meta )?Llama[- ]?\d?(?:\.\d)? (?:Community )?Licen[cs]e|Gemma Terms of Use|Tongyi Qianwen
  Qwen (?:Research )?Licen[cs]e|Falcon LLM Licen[cs]e|NVIDIA Open Model Licen[cs]e
  DeepSeek (?:Model )?Licen[cs]e|Yi (?:Series Models )?Licen[cs]e|Community Licen[cs]e|OpenMDW|ODC-?BY
  社区许可|Apache
`);
