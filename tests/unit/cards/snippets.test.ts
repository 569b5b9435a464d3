import { describe, expect, it } from 'vitest';
import { about, words } from './said';

const fenced = (code: string, info = 'python') => `\`\`\`${info}\n${code}\n\`\`\``;
const LOAD = 'model = AutoModel.from_pretrained("maker/tern")';
const BIBTEX = '@article{tern, title={Terns at Sea}, journal={Birds}}';

describe('code blocks', () => {
  it.each([
    ['inference-code', fenced(LOAD), true],
    ['inference-code', fenced('>>> pipe = pipeline("fill-mask")'), true],
    ['inference-code', fenced('vllm serve maker/tern', 'bash'), true],
    ['inference-code', `## Usage\n\n${fenced('python run.py --text hello', 'bash')}`, true],
    ['inference-code', fenced('pip install terns\ngit clone https://github.com/maker/tern', 'bash'), false],
    ['inference-code', fenced('trainer = Trainer(model=AutoModel.from_pretrained("a/b"))'), false],
    ['inference-code', `## Citation\n\n${fenced(LOAD)}`, false],
    ['sample-outputs', fenced(`${LOAD}\nprint(answer)\n# "Terns fly far."`), true],
    ['sample-outputs', fenced('>>> unmasker("Hello [MASK]")\n[{"score": 0.1}]'), true],
    ['sample-outputs', '| User | Response |\n|---|---|\n| Who flies? | Terns do. |', true],
    [
      'training-code',
      `This script was used to train it:\n\n${fenced('trainer = ModelTrainer(tagger)')}`,
      true,
    ],
    ['sample-outputs', fenced('print(text)\n"""\nTerns fly far.\n"""'), true],
    ['sample-outputs', `The output is:\n\n${fenced('Terns fly far.', '')}`, true],
    ['sample-outputs', fenced('print(output.shape)\n# (1, 768)'), false],
    ['sample-outputs', fenced(`# Load the model\n${LOAD}\n# Tokenize the text`), false],
    ['evaluation-code', fenced('def compute_metrics(pred):\n  return wer.compute(pred)'), true],
    ['evaluation-code', fenced(LOAD), false],
    [
      'hyperparameters',
      fenced('python run.py --learning_rate 3e-5 --num_train_epochs 3 --train_batch_size 8', 'bash'),
      true,
    ],
    ['hyperparameters', fenced('args = {"lr": 2e-05, "batch_size": 8, "epochs": 3}'), true],
    ['hyperparameters', fenced('generate(max_new_tokens=20)'), false],
    [
      'architecture',
      fenced('SentenceTransformer(\n  (0): Transformer({}) with Transformer model: BertModel\n)', ''),
      true,
    ],
    ['preprocessing-code', `## Preprocessing\n\n${fenced('text = clean(text)')}`, true],
    ['fine-tuning-code', `## Fine-tuning\n\n${fenced('trainer = SFTTrainer(model)')}`, true],
    ['research-paper', `## Citation\n\n${fenced(BIBTEX, 'bibtex')}`, true],
    ['research-paper', `## Citation\n\n${BIBTEX}`, true],
    ['research-paper', `Please cite the library:\n\n${fenced(BIBTEX)}`, false],
    ['research-paper', fenced('@software{tern, title={Terns}}'), false],
    [
      'research-paper',
      `## Citation\n\n${fenced('@misc{t, title={Tern}, url={https://huggingface.co/maker/tern}}')}`,
      false,
    ],
  ] as const)('%s: %s → %j', (topic, text, given) => {
    expect(words(text, topic).includes('given')).toBe(given);
  });

  it('stand with the line that shows it', () => {
    const text = `# Tern\n\n${fenced(`${LOAD}\nprint(answer)\n# "Terns fly far."`)}`;
    expect(about(text, 'sample-outputs')[0]).toMatchObject({ line: 6, seen: '# "Terns fly far."' });
  });
});
