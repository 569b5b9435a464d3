import { counted, message } from '../../model/message';
import { valueOf } from '../../model/slot';
import { shownList } from '../../names/shown';
import { defineRule, notApplicable, seenIn } from '../contract';
import { filesIn } from '../shared/evidence';

/** facts/PROVENANCE §1.1: `.sig` (OpenSSF model signing) and Sigstore bundles, as they are named in practice. */
const SIGNATURE = /\.sig$|\.sigstore(\.jsonl?)?$/i;

/**
 * Signature files that nobody looked into. Their presence proves nothing: signatures are copied with the files
 * (DESIGN §2.9). What was looked into is told by `provenance/signature`.
 */
export const signatureFile = defineRule({
  id: 'provenance/signature-file',
  needs: ['files'],
  run: ({ files }, { signatures }) => {
    const named = files.value.files.filter(({ path }) => SIGNATURE.test(path));
    const checked = new Set((valueOf(signatures) ?? []).map(({ path }) => path));
    const found = named.filter(({ path }) => !checked.has(path));
    if (found.length > 0) {
      return [
        {
          level: 'note',
          grounding: 'declared',
          message: counted(
            'provenance_signature_file_present',
            found.length,
            shownList(found.map(({ path }) => path)),
          ),
          evidence: filesIn(files, found),
          change: message('provenance_signature_file_change'),
        },
      ];
    }
    if (named.length > 0) return notApplicable(message('provenance_signature_file_checked'));
    if (files.value.complete) return notApplicable(message('provenance_signature_file_none'));
    return [
      {
        level: 'note',
        grounding: files.grounding,
        message: message('provenance_signature_file_not_in_part', files.value.files.length),
        evidence: [seenIn(files, String(files.value.files.length))],
      },
    ];
  },
});
