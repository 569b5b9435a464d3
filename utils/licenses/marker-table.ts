import { phrasesOf, type Phrases } from './phrases';

/**
 * Titles of licences whose texts are not fingerprinted → id in the table, as `textWords` writes them. `++` is written
 * `plus plus`. A title proves that the text calls itself so, and no more.
 */
export const TITLES: Phrases<string> = phrasesOf([
  ['llama 4 community license agreement', 'llama4'],
  ['llama 3.3 community license agreement', 'llama3.3'],
  ['llama 3.2 community license agreement', 'llama3.2'],
  ['llama 3.1 community license agreement', 'llama3.1'],
  ['llama 3 community license agreement', 'llama3'],
  ['llama 2 community license agreement', 'llama2'],
  ['gemma terms of use', 'gemma'],
  ['health ai developer foundations terms of use', 'health-ai-developer-foundations'],
  ['qwen license agreement', 'qwen'],
  ['qwen research license agreement', 'qwen-research'],
  ['tongyi qianwen license agreement', 'tongyi-qianwen'],
  ['tongyi qianwen research license agreement', 'tongyi-qianwen-research'],
  ['deepseek license agreement', 'deepseek'],
  ['deepseek model license agreement', 'deepseek'],
  ['modified mit license', 'modified-mit'],
  ['minimax model license agreement', 'minimax-model-license'],
  ['minimax non commercial license', 'minimax-m2.7'],
  ['bigscience openrail m', 'bigscience-openrail-m'],
  ['bigscience open rail m', 'bigscience-openrail-m'],
  ['bigscience rail license v1.0', 'bigscience-bloom-rail-1.0'],
  ['bigcode openrail m', 'bigcode-openrail-m'],
  ['bigcode open rail m', 'bigcode-openrail-m'],
  ['creativeml open rail m', 'creativeml-openrail-m'],
  ['creativeml openrail m', 'creativeml-openrail-m'],
  ['creativeml open railplusplus m', 'openrail++'],
  ['creativeml openrailplusplus m', 'openrail++'],
  ['mistral ai research license', 'mrl'],
  ['mistral ai non production license', 'mnpl'],
  ['nvidia open model license', 'nvidia-open-model-license'],
  ['nvidia data agreement for model training', 'nvidia-data-agreement-model-training'],
  ['flux.1 dev non commercial license', 'flux-1-dev-non-commercial-license'],
  ['flux 1 dev non commercial license', 'flux-1-dev-non-commercial-license'],
  ['flux dev non commercial license', 'flux-1-dev-non-commercial-license'],
  ['stability ai community license agreement', 'stabilityai-ai-community'],
  ['stability ai non commercial research community license agreement', 'sai-nc-community'],
  ['falcon 180b tii license', 'falcon-180b-license'],
  ['falcon 2 11b tii license', 'falcon-llm-license'],
  ['falcon mamba 7b tii license', 'falcon-llm-license'],
  ['tii falcon llm license', 'falcon-llm-license'],
  ['falcon llm license', 'falcon-llm-license'],
  ['grok 2 community license agreement', 'grok2-community'],
  ['xai community license agreement', 'grok2-community'],
  ['exaone ai model license agreement', 'exaone'],
  ['tencent hunyuan community license agreement', 'tencent-hunyuan-community'],
  ['tencent hunyuan 3d 2.0 community license agreement', 'tencent-hunyuan-community'],
  ['jamba open model license agreement', 'jamba-open-model-license'],
  ['yi series models community license agreement', 'yi-license'],
  ['yi series models license agreement', 'yi-license'],
  ['lfm open license', 'lfm1.0'],
  ['databricks open model license', 'databricks-open-model-license'],
  ['fair noncommercial research license', 'fair-noncommercial-research-license'],
  ['sam license', 'sam-license'],
  ['dinov3 license', 'sam-license'],
  ['glm 4 9b license', 'glm-4'],
  ['chatglm2 6b license', 'glm-4'],
  ['chatglm3 6b license', 'glm-4'],
  ['cogvlm license', 'cogvlm'],
  ['cogvideox license', 'cogvlm'],
  ['ltx 2 community license agreement', 'ltx-2-community'],
  ['apple machine learning research model license agreement', 'apple-amlr'],
  ['microsoft research license terms', 'microsoft-research-license'],
  ['deepfloyd if research license agreement', 'deepfloyd-if-license'],
  ['coqui public model license', 'coqui-public-model-license'],
  ['opt 175b license agreement', 'opt-license'],
  ['openmdw license agreement version 1.1', 'openmdw-1.1'],
  ['research only rail m', 'instella-research-rail'],
  // Files that hold a title and a link only.
  ['apache license version 2.0', 'apache-2.0'],
  ['mit license', 'mit'],
]);

/** A text that differs from a known one in a way that has a row of its own: all words stand in it. */
export const VARIANTS: readonly {
  readonly of: readonly string[];
  readonly id: string;
  readonly words: RegExp;
}[] = [
  { of: ['mit', 'mit-0', 'modified-mit'], id: 'kimi-modified-mit', words: /display\b[^]{0,40}\bKimi/i },
  {
    of: ['mit', 'mit-0', 'modified-mit'],
    id: 'devstral-2-modified-mit',
    words: /not authorized[^]{0,200}monthly revenue|monthly revenue[^]{0,120}exceeds/i,
  },
  {
    of: ['mit', 'mit-0', 'modified-mit'],
    id: 'minimax-m2.7',
    words: /non-?commercial[^]{0,400}MiniMax|MiniMax[^]{0,400}non-?commercial/i,
  },
  { of: ['apache-2.0'], id: 'falcon-llm-license', words: /falconllm|Falcon[^]{0,200}acceptable use/i },
];
