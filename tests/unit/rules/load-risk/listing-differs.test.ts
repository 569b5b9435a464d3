import { listingDiffers } from '../../../../utils/rules/load-risk/listing-differs';
import { inspectedFile } from '../../../fixtures/inspected-file';
import { file, HOSTILE } from '../facts';
import { describeRule } from '../table';

const library = 'transformers';
const differs = (path: string, size: number) =>
  inspectedFile(path, { bytes: 'differs', verdict: 'unknown', size });
const listed = (path: string, size: number | null) => ({ files: [file(path, { size })], complete: true });
const unknown = (scope: 'default' | 'elsewhere') => ({ axis: 'load-risk', level: 'unknown', scope }) as const;
const FLOOD = Array.from({ length: 22 }, (_, index) => `${index}.pkl`);

describeRule(listingDiffers, [
  ['nothing differs', { inspections: [inspectedFile('a.pkl')] }, 'not-applicable'],
  [
    'another size, of what a default load reads',
    {
      library,
      files: listed('pytorch_model.bin', 1_200_000_000),
      inspections: [differs('pytorch_model.bin', 6)],
    },
    [
      {
        key: 'load_risk_listing_differs_size',
        level: 'serious',
        grounding: 'observed',
        weight: unknown('default'),
        params: ['pytorch_model.bin', '1.20 GB', '6 B'],
      },
    ],
  ],
  [
    'sizes that read the same',
    { files: listed('a.pkl', 1_000_001), inspections: [differs('a.pkl', 1_000_002)] },
    [{ key: 'load_risk_listing_differs_size', params: ['a.pkl', '1000001 B', '1000002 B'] }],
  ],
  [
    'another digest, or no size in the list',
    { library, files: listed('a.pkl', null), inspections: [differs('a.pkl', 6)] },
    [{ key: 'load_risk_listing_differs_digest', weight: unknown('default'), params: ['a.pkl'] }],
  ],
  [
    'a flood is told together',
    { inspections: FLOOD.map((path) => differs(path, 6)) },
    [
      ...FLOOD.slice(0, 20).map(() => ({ key: 'load_risk_listing_differs_digest' })),
      { key: 'load_risk_listing_differs_more_many', weight: unknown('elsewhere') },
    ],
  ],
  ['hostile', { inspections: [differs(HOSTILE, 6)] }, [{ key: 'load_risk_listing_differs_digest' }]],
]);
