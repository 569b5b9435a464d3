import type { CardTopic } from '../model/card';

/**
 * What a section's title announces: the first row that fits. `aside`: words about others (citations, thanks, contents,
 * limits), in which nothing is said about this model's release.
 */
const TITLES: readonly (readonly [CardTopic | 'aside', RegExp])[] = [
  [
    'aside',
    /^(?:\W*)(?:citation|citing|bibtex|cite\b|how to cite|reference|acknowledg|table of contents|contents$|contact|community|changelog|news|updates?$|引用|致谢|目录|联系|参考文献|更新|新闻|zitat|citación|引用文献)/i,
  ],
  ['data-summary', /public summary of (?:the )?training|training content summary|article 53/i],
  [
    'evaluation-data',
    /\b(?:test(?:ing)?|eval(?:uation)?|benchmark|validation) (?:data|sets?|datasets?|corpora)\b|评[测估]数据|测试[数集]/i,
  ],
  [
    'data-card',
    /\b(?:data(?:set)? card|datasheet|data statement|dataset (?:composition|summary|description|curation))\b|数据构成|数据卡/i,
  ],
  [
    'preprocessing-code',
    /\bpre-?processing code|data (?:processing|preparation) (?:code|scripts?|pipeline)/i,
  ],
  [
    'training-data',
    /\b(?:pre-?|post-?|fine-?)?(?:train(?:ing|ed)?|tuning) (?:data|sets?|datasets?|corpus|corpora|data ?mix|mixture|sources)\b|^\W*(?:\d+[.\s]*)*(?:training |model )?(?:data|datasets?|corpus|corpora|data (?:mix(?:ture)?|sources?|overview|collection|distribution|composition|recipe))\W*$|\b(?:data(?:set)?s? (?:used|sources?|mix|overview)|train(?:ed)? on|pretraining data)\b|训练(?:数据|语料|集)|数据集|数据来源|数据介绍|数据开源|数据下载|预训练数据|语料|学習データ|데이터|학습 데이터|trainingsdaten|données d.entra|datos de entrenamiento|данные/i,
  ],
  [
    'hyperparameters',
    /hyper-?\s?param|training (?:parameters|config|arguments|setup|settings)|超参|训练参数|训练配置|ハイパーパラメータ|гиперпараметр/i,
  ],
  ['training-logs', /training (?:logs?|curves?|loss|dynamics)|loss curves?|训练日志|训练曲线/i],
  ['checkpoints', /checkpoints?\b(?! (?:usage|loading))|训练过程模型|中间(?:检查点|模型)|检查点/i],
  [
    'use-limits',
    /\b(?:out[- ]of[- ]scope|acceptable use|use restrictions?|usage (?:policy|restrictions?)|prohibited|misuse|restrictions?|terms of use|disclaimer)\b|使用限制|免责声明|声明/i,
  ],
  [
    'license',
    /\blicen[cs](?:e|es|ing)\b|\bterms and conditions\b|许可|协议|授权|版权|ライセンス|라이선스|lizenz|licencia|лицензия/i,
  ],
  [
    'sample-outputs',
    /\b(?:sample|example|generated) (?:outputs?|generations?|images?|results?|dialogues?|conversations?)\b|\b(?:outputs?|generation) (?:samples?|examples?)\b|^\W*(?:samples|showcase|gallery)\W*$|生成示例|输出示例|样例|效果展示/i,
  ],
  [
    'inference-code',
    /\b(?:how to (?:use|get started|run)|usage|quick ?start|getting started|inference|running the model|use with|using (?:the model|hugging ?face|sentence|transformers|vllm|flagembedding)|deploy(?:ment|ing)?|serving|example (?:usage|code)|code examples?|sample code|load(?:ing)? the model|direct use|downstream use)\b|^\W*(?:use|uses|examples?|demo|infer|run)\W*$|使用|用法|推理|部署|快速开始|快速上手|代码调用|调用|示例|使い方|사용|verwendung|utilisation|uso\b|использование/i,
  ],
  [
    'evaluation-results',
    /\b(?:eval(?:s|uation|uations)?|benchmarks?|performance|results?|metrics?|accuracy|scores?|leaderboard|comparison)\b|评[测估价]|性能|结果|指标|榜单|ベンチマーク|評価|평가|성능|évaluation|evaluación|оценка|результат|метрик/i,
  ],
  [
    'architecture',
    /\barchitecture\b|\bmodel (?:structure|specifications?|specs|configuration|parameters)\b|模型(?:结构|架构|参数|配置)|架构|アーキテクチャ|архитектура/i,
  ],
  ['research-paper', /^\W*(?:paper|publication|research paper)\W*$|论文/i],
  ['technical-report', /\b(?:technical|tech) report\b|技术报告/i],
  [
    'training-code',
    /\b(?:train(?:ing)?|pre-?training|fine-?tuning|post-?training) (?:procedure|code|scripts?|recipe|details|process|pipeline|method|stack|objective|regime|infrastructure|framework|phases?)\b|^\W*(?:\d+[.\s]*)*(?:pre-?|post-?)?training\W*$|\btraining\b|训练|预训练|学習|학습|entrenamiento|entraînement|обучени/i,
  ],
];

/** The topic of a section, `aside`, or null when its title announces none. */
export function topicOfTitle(title: string): CardTopic | 'aside' | null {
  for (const [topic, pattern] of TITLES) if (pattern.test(title)) return topic;
  return null;
}
