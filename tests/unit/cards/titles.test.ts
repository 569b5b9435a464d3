import { describe, expect, it } from 'vitest';
import { topicOfTitle } from '../../../utils/cards/titles';

describe('topicOfTitle', () => {
  it.each([
    ['Training Data', 'training-data'],
    ['3. Datasets', 'training-data'],
    ['Data mix', 'training-data'],
    ['训练数据', 'training-data'],
    ['数据集', 'training-data'],
    ['学習データ', 'training-data'],
    ['Testing Data, Factors & Metrics', 'evaluation-data'],
    ['Dataset card', 'data-card'],
    ['Public Summary of Training Content', 'data-summary'],
    ['Training procedure', 'training-code'],
    ['训练', 'training-code'],
    ['Training hyperparameters', 'hyperparameters'],
    ['Evaluation results', 'evaluation-results'],
    ['📊 Benchmark评估/Benchmark Evaluation', 'evaluation-results'],
    ['评测结果', 'evaluation-results'],
    ['How to use', 'inference-code'],
    ['快速开始/Quick Start', 'inference-code'],
    ['使用方法', 'inference-code'],
    ['Model Architecture', 'architecture'],
    ['模型结构', 'architecture'],
    ['License', 'license'],
    ['许可证 License', 'license'],
    ['Out-of-Scope Use', 'use-limits'],
    ['Intermediate checkpoints', 'checkpoints'],
    ['Citation', 'aside'],
    ['📝 Acknowledgements', 'aside'],
    ['引用', 'aside'],
    ['Tern 7B', null],
    ['Model Details', null],
    ['', null],
  ])('%s → %s', (title, topic) => {
    expect(topicOfTitle(title)).toBe(topic);
  });
});
