import type { RepositoryFile } from '../../facts/files';
import type { InspectedFile } from '../../facts/inspection';
import { counted, message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { shown, shownList } from '../../names/shown';
import { sizeText } from '../../text/size-text';
import { defineRule, notApplicable, seenIn, type RuleFinding } from '../contract';
import { EVIDENCE_LIMIT } from '../shared/evidence';
import { scopeIn } from '../shared/loading';

/** More of them are a flood. */
const ALONE_LIMIT = 20;

/**
 * Files whose bytes are not those that the hub lists: another size, or another digest (DESIGN §2.4). What a loader would
 * get is then not known, whatever was read.
 */
export const listingDiffers = defineRule({
  id: 'load-risk/listing-differs',
  needs: ['inspections'],
  run: ({ inspections }, facts) => {
    const differing = inspections.value.filter(({ bytes }) => bytes === 'differs');
    if (differing.length === 0) return notApplicable(message('load_risk_listing_differs_none'));
    const listed = new Map((valueOf(facts.files)?.files ?? []).map((file) => [file.path, file]));
    const scope = scopeIn(facts);
    const finding = (of: readonly InspectedFile[], text: RuleFinding['message']): RuleFinding => ({
      level: 'serious',
      grounding: 'observed',
      message: text,
      evidence: of
        .slice(0, EVIDENCE_LIMIT)
        .map(({ path, size }) =>
          seenIn(inspections, `${size} ≠ ${listed.get(path)?.size ?? '?'}`, { file: path }),
        ),
      change: message('load_risk_listing_differs_change'),
      weight: {
        axis: 'load-risk',
        level: 'unknown',
        scope: of.some(({ path }) => scope(path) === 'default') ? 'default' : 'elsewhere',
      },
    });
    // Those of the default load first; beyond the limit the rest share one finding.
    const ordered = differing.toSorted((a, b) => scope(a.path).localeCompare(scope(b.path)));
    const rest = ordered.slice(ALONE_LIMIT);
    return [
      ...ordered
        .slice(0, ALONE_LIMIT)
        .map((file) => finding([file], sentence(file, listed.get(file.path)?.size ?? null))),
      ...(rest.length === 0
        ? []
        : [
            finding(
              rest,
              counted('load_risk_listing_differs_more', rest.length, shownList(rest.map(({ path }) => path))),
            ),
          ]),
    ];
  },
});

function sentence({ path, size }: InspectedFile, listed: RepositoryFile['size']) {
  if (listed === null || listed === size) return message('load_risk_listing_differs_digest', shown(path));
  const [there, here] = [sizeText(listed), sizeText(size)];
  // Sizes that would read the same are given in bytes.
  return there === here
    ? message('load_risk_listing_differs_size', shown(path), `${listed} B`, `${size} B`)
    : message('load_risk_listing_differs_size', shown(path), there, here);
}
