import { nameFiles } from '../../formats/names/by-name';
import { counted, message } from '../../model/message';
import { defineRule, notApplicable } from '../contract';
import { filesIn } from '../shared/evidence';
import { isReadIn } from '../shared/inspected';
import { scopeIn } from '../shared/loading';
import { shownList } from '../../names/shown';

/** Pickles beside what a default load reads: nothing runs until one is opened (facts/SERIALIZATION §0). */
export const pickleFiles = defineRule({
  id: 'load-risk/pickle-files',
  needs: ['files'],
  run: ({ files }, facts) => {
    const scope = scopeIn(facts);
    const isRead = isReadIn(facts);
    const pickles = nameFiles(files.value.files).filter(
      ({ file, named }) =>
        named.family === 'pickle' && scope(file.path) === 'elsewhere' && !isRead(file.path),
    );
    const paths = pickles.map(({ file }) => file.path);
    if (paths.length === 0) {
      return notApplicable(
        message(`load_risk_pickle_files_${files.value.complete ? 'none' : 'not_in_part'}`),
      );
    }
    return [
      {
        level: pickles.some(({ named }) => named.weights) ? 'caution' : 'note',
        grounding: 'declared',
        message: counted('load_risk_pickle_files_also', paths.length, shownList(paths)),
        evidence: filesIn(
          files,
          pickles.map(({ file }) => file),
        ),
        change: message('load_risk_pickle_files_change'),
        weight: { axis: 'load-risk', level: 'unknown', scope: 'elsewhere' },
      },
    ];
  },
});
