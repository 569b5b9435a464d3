import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Collected } from '../../../utils/cards/collected';
import { PASSAGE_LIMIT } from '../../../utils/cards/limits';
import { parseBody } from '../../../utils/cards/parse';
import { readBlocks } from '../../../utils/cards/read-blocks';
import { readCard } from '../../../utils/cards/read-card';

/** Sections that say something each by itself, one topic after the other. */
const SECTIONS = [
  '## Training data\n\nThe model was trained on [gulls](https://huggingface.co/datasets/maker/gulls).',
  '## Evaluation\n\n| Task | Tern |\n|---|---|\n| MMLU | 63.2 |\n| GSM8K | 8.5 |',
  '## Usage\n\n```python\nmodel = AutoModel.from_pretrained("maker/tern")\n```',
  '## Out-of-scope use\n\nDecisions about people in court.',
  '## Limitations\n\nIt speaks only of the sea and of birds.',
  '## License\n\nThe weights are for non-commercial use only.',
  '## Training procedure\n\nWe trained with a learning rate of 2e-5 and AdamW.',
  '## Base\n\nIt was fine-tuned from [gull](https://huggingface.co/maker/gull).',
  '## Citation\n\n```bibtex\n@article{t, title={Terns at Sea}, journal={Birds}}\n```',
] as const;

const said = (text: string): readonly string[] => {
  const { statements, bases } = readCard(text, 'maker/tern').reading;
  return [
    ...statements.map(({ topic, says, names }) => `${topic} ${says} ${names.join()}`),
    ...bases.map(({ name, relation }) => `${name} ${relation}`),
  ].toSorted();
};

/** Counts the passages that are asked of. */
class Counting extends Collected {
  passages = 0;

  override links(passage: Parameters<Collected['links']>[0]): void {
    this.passages += 1;
    super.links(passage);
  }
}

function passagesOf(text: string): number {
  const counting = new Counting();
  readBlocks(parseBody(text, 1).blocks, null, counting);
  return counting.passages;
}

describe('a card as a whole', () => {
  it('says the same whatever the order of its sections', () => {
    const whole = said(SECTIONS.join('\n\n'));
    expect(new Set(whole.map((words) => words.split(' ')[0])).size).toBeGreaterThan(SECTIONS.length);
    fc.assert(
      fc.property(fc.shuffledSubarray([...SECTIONS], { minLength: SECTIONS.length }), (sections) => {
        expect(said(sections.join('\n\n'))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('says nothing in comments', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...SECTIONS]), (sections) => {
        expect(said(`<!--\n${sections.join('\n\n')}\n-->`)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('says no more with words of templates between', () => {
    const boilerplate = fc.constantFrom(
      '[More Information Needed]',
      '<!-- Provide a longer summary of what this model is. -->',
      'Use the code below to get started with the model.',
      'Users (both direct and downstream) should be made aware of the risks, biases and limitations of the model. More information needed for further recommendations.',
      'This modelcard aims to be a base template for new models.',
    );
    fc.assert(
      fc.property(fc.constantFrom(...SECTIONS), fc.array(boilerplate, { maxLength: 5 }), (section, words) => {
        expect(said([...words, section, ...words].join('\n\n'))).toEqual(said(section));
      }),
      { numRuns: 60 },
    );
  });

  it('costs as many steps as it has sentences, and no more than the limit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SECTIONS), fc.integer({ min: 1, max: 60 }), (section, times) => {
        const one = passagesOf(`${section}\n\n`);
        expect(passagesOf(`${section}\n\n`.repeat(times))).toBe(one * times);
      }),
      { numRuns: 40 },
    );
    expect(passagesOf('We trained on C4.\n\n'.repeat(PASSAGE_LIMIT * 2))).toBe(PASSAGE_LIMIT);
  });
});
