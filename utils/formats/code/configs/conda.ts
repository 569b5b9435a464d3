import { message } from '../../../model/message';
import { itemsOf } from '../../encodings/json-text';
import { shown } from '../../core/guarded';
import { finding } from '../../core/inspection';
import type { Family } from './contract';
import { requirementSources } from './requirement';

/** conda's environments (MLflow writes one): under `pip`, the lines of a requirements file. */
export const condaFamily: Family = {
  keys: {
    pip: (value, { key }, tell) => {
      if (key !== 'dependencies') return;
      for (const line of itemsOf(value)) {
        for (const from of typeof line === 'string' ? requirementSources(line) : []) {
          if (from.kind === 'file') tell.opens(from.path);
          if (from.kind !== 'elsewhere' && from.kind !== 'local') continue;
          const text = message(`formats_code_requirements_${from.kind}`, shown(from.where));
          tell.keep(finding(`requirements/${from.kind}`, 'suspicious', text, { member: tell.member }));
        }
      }
    },
  },
};
