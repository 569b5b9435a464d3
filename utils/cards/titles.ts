import type { CardTopic } from '../model/card';

type Row = readonly [topic: CardTopic | 'aside' | null, english: RegExp, others: RegExp];

/**
 * What a section's title announces, in English and Chinese, then in Japanese, Korean, German, French, Spanish and Russian:
 * the first row that fits. `aside`: words about others (citations, thanks, contents), in which nothing is said about this
 * model's release. `null`: a title of several things, of which none is announced.
 */
const TITLES: readonly Row[] = [
  [
    'aside',
    /^[^\p{L}\p{N}]*(?:citation|citing|bibtex|cite\b|how to cite|reference|acknowledg|table of contents|contents$|contact|community|changelog|news|updates?$|引用|致谢|目录|联系|参考文献|更新|新闻)/iu,
    /^[^\p{L}\p{N}]*(?:zitat|zitier|danksag|citación|cómo citar|agradecimiento|citation|citer|remerciement|引用文献|謝辞|인용|감사|цитир|благодарност)/iu,
  ],
  [
    'aside',
    /\b(?:other|related|derived|sibling|previous|available) models\b|\bmodels? (?:fine-?tuned|based|built|derived) (?:off|on|from)\b|\bmodel (?:zoo|family|list|variants)\b/i,
    /模型列表|相关模型/,
  ],
  [
    'data-summary',
    /public summary of (?:the )?training|training[- ]content summary|article 53/i,
    /训练内容摘要/,
  ],
  [
    null,
    /\bintended uses?\b(?! and)|\bintended uses? (?:and|&) limitations?\b|\bmodel (?:details|description|summary|overview)\b/i,
    /模型(?:介绍|简介|描述)/,
  ],
  [
    'safety-evaluation',
    /\b(?:safety|bias|toxicity|red[- ]?team\w*|harm\w*|responsib\w+ ai) (?:evaluations?|benchmarks?|results?|tests?|testing|assessments?|metrics)\b|\bred[- ]?team(?:ing)?\b|安全(?:评测|评估|测试)|红队/i,
    /安全性評価|안전성 ?평가|sicherheitsbewertung|évaluation de (?:la )?sécurité|evaluación de (?:la )?seguridad/i,
  ],
  [
    'use-limits',
    /\b(?:out[- ]of[- ]scope|acceptable use|use restrictions?|usage (?:policy|restrictions?)|prohibited|misuse|malicious|sensitive uses?|restricted uses?|not (?:be used|for)|unintended uses?)\b|使用限制|禁止/i,
    /禁止事項|利用制限|사용 ?제한|nutzungsbeschränkung|usages? (?:interdits|hors)|usos? (?:prohibidos|fuera)|ограничения использ/i,
  ],
  [
    'risks',
    /\b(?:limitations?|risks?|ethic\w*|caveats?|known issues|failure modes?|fairness)\b|^[^\p{L}\p{N}]*(?:(?:social|known|model) )?bias(?:es)?\b|\band bias(?:es)?\b|局限|风险|偏见|偏差/iu,
    /制限|限界|リスク|バイアス|한계|위험|편향|einschränkung|grenzen|risiken|verzerrung|limites|risques|biais|limitaciones|riesgos|sesgos?|ограничени|риски/i,
  ],
  [
    'evaluation-data',
    /\b(?:test(?:ing)?|eval(?:uation)?|benchmark|validation) (?:data|sets?|datasets?|corpora)\b|评[测估]数据|测试[数集]/i,
    /評価データ|テストデータ|평가 ?데이터|evaluationsdaten|testdaten|données d.évaluation|datos de evaluación/i,
  ],
  [
    'data-card',
    /\b(?:data(?:set)? card|datasheet|data statement|dataset (?:composition|summary|description|curation))\b|数据构成|数据卡/i,
    /データカード|데이터 ?카드|datenblatt/i,
  ],
  [
    'preprocessing-code',
    /\bpre-?processing code|data (?:processing|preparation) (?:code|scripts?|pipeline)|数据(?:处理|清洗)(?:代码|脚本)/i,
    /前処理コード|전처리 ?코드/i,
  ],
  [
    'evaluation-code',
    /\b(?:evaluation|eval|benchmark(?:ing)?) (?:code|scripts?)\b|\b(?:reproduc\w+|running) (?:the )?(?:eval\w*|results|benchmarks?)\b|评[测估](?:代码|脚本)/i,
    /評価コード|평가 ?코드/i,
  ],
  [
    'fine-tuning-code',
    /\bfine-?tun(?:e|ing) (?:code|scripts?|guide|tutorial|this|the|your|on your|with|instructions)\b|\bhow to (?:fine-?tune|train)\b|微调(?:代码|脚本|教程|方法|示例)|^[^\p{L}\p{N}]*微调[^\p{L}\p{N}]*$/iu,
    /ファインチューニング(?:コード|方法)|파인튜닝 ?(?:코드|방법)|feinabstimmung/i,
  ],
  [
    'training-data',
    /\b(?:pre-?|post-?|fine-?)?(?:train(?:ing|ed)?|tuning) (?:data|sets?|datasets?|corpus|corpora|data ?mix|mixture|sources)\b|^[^\p{L}\p{N}]*(?:\d+[.\s]*)*(?:training |model )?(?:data|datasets?|corpus|corpora|data (?:mix(?:ture)?|sources?|overview|collection|distribution|composition|recipe))[^\p{L}\p{N}]*$|\b(?:data(?:set)?s? (?:used|sources?|mix|overview)|train(?:ed)? on|pretraining data)\b|训练(?:数据|语料|集)|数据集|数据来源|数据介绍|数据开源|数据下载|预训练数据|语料/iu,
    /(?:学習|訓練)(?:データ|コーパス)|データセット|데이터|말뭉치|trainingsdaten|datensatz|données d.entra|jeux? de données|datos de entrenamiento|corpus de entrenamiento|данные/i,
  ],
  [
    'hyperparameters',
    /hyper-?\s?param|training (?:parameters|config|arguments|setup|settings)|超参|训练参数|训练配置/i,
    /ハイパーパラメータ|하이퍼 ?파라미터|hyperparamètre|hiperparámetro|гиперпараметр/i,
  ],
  [
    'training-logs',
    /training (?:logs?|curves?|loss|dynamics)|loss curves?|训练日志|训练曲线/i,
    /学習(?:ログ|曲線)|학습 ?로그|trainingsverlauf|journaux d.entra|registros de entrenamiento/i,
  ],
  [
    'checkpoints',
    /\b(?:intermediate|training|available|partial|all) checkpoints?\b|^[^\p{L}\p{N}]*checkpoints?[^\p{L}\p{N}]*$|训练过程模型|中间(?:检查点|模型)|检查点/iu,
    /チェックポイント|체크포인트|puntos de control|points de contrôle/i,
  ],
  [
    'license',
    /\blicen[cs](?:e|es|ing)\b|\bterms (?:and conditions|of use)\b|许可|协议|授权|版权/i,
    /ライセンス|라이선스|lizenz|licencia|лицензия/i,
  ],
  [
    'sample-outputs',
    /\b(?:sample|example|generated) (?:outputs?|generations?|images?|results?|dialogues?|conversations?)\b|\b(?:outputs?|generation) (?:samples?|examples?)\b|^[^\p{L}\p{N}]*(?:samples|showcase|gallery)[^\p{L}\p{N}]*$|生成示例|输出示例|样例|效果展示|对话示例/iu,
    /出力例|生成例|출력 ?예|생성 ?예|beispielausgabe|exemples? de sortie|ejemplos? de salida/i,
  ],
  [
    'inference-code',
    /\b(?:how to (?:use|get started|run)|usage|quick ?start|getting started|inference|running the model|use with|using (?:the model|hugging ?face|sentence|transformers|vllm|flagembedding)|deploy(?:ment|ing)?|serving|example (?:usage|code)|code examples?|sample code|load(?:ing)? the model|direct use|downstream use)\b|^[^\p{L}\p{N}]*(?:use|uses|examples?|demo|infer|run)[^\p{L}\p{N}]*$|使用|用法|推理|部署|快速开始|快速上手|代码调用|调用|示例/iu,
    /使い方|使用方法|推論|사용|추론|verwendung|nutzung|anwendung|utilisation|inférence|uso\b|cómo usar|использование/i,
  ],
  [
    'evaluation-results',
    /\b(?:eval(?:s|uation|uations)?|benchmarks?|performance|results?|metrics?|accuracy|scores?|leaderboard|comparison)\b|评[测估价]|性能|结果|指标|榜单/i,
    /ベンチマーク|評価|性能|精度|평가|성능|벤치마크|évaluation|résultats|performances|evaluación|resultados|rendimiento|ergebnisse|auswertung|leistung|оценка|результат|метрик/i,
  ],
  [
    'architecture',
    /\barchitectures?\b|\bmodel (?:structure|specifications?|specs|configuration|parameters)\b|模型(?:结构|架构|参数|配置)|架构/i,
    /アーキテクチャ|モデル(?:構造|構成)|아키텍처|모델 ?구조|architektur|modellaufbau|arquitectura|архитектура/i,
  ],
  [
    'research-paper',
    /^[^\p{L}\p{N}]*(?:[\w-]+ )?(?:papers?|publications?|research papers?|arxiv|preprint)[^\p{L}\p{N}]*$|论文/iu,
    /論文|논문|veröffentlichung|artículo|статья/iu,
  ],
  [
    'technical-report',
    /\b(?:technical|tech) (?:report|blog)\b|\bblog ?post\b|^[^\p{L}\p{N}]*blog[^\p{L}\p{N}]*$|技术报告|博客/iu,
    /技術(?:報告|レポート)|기술 ?보고서|technischer bericht|rapport technique|informe técnico/i,
  ],
  [
    'training-code',
    /\b(?:train(?:ing)?|pre-?training|fine-?tuning|post-?training) (?:procedure|code|scripts?|recipe|details|process|pipeline|method|stack|objective|regime|infrastructure|framework|phases?)\b|^[^\p{L}\p{N}]*(?:\d+[.\s]*)*(?:pre-?|post-?)?training[^\p{L}\p{N}]*$|\btraining\b|训练|预训练/iu,
    /学習|訓練|학습|훈련|entrenamiento|entra[iî]nement|обучени/i,
  ],
];

/** The topic of a section, `aside`, or null when its title announces none. */
export function topicOfTitle(title: string): CardTopic | 'aside' | null {
  for (const [topic, english, others] of TITLES) if (english.test(title) || others.test(title)) return topic;
  return null;
}
