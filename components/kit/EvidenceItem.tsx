import type { Evidence } from '../../utils/model/finding';
import type { Translate } from '../../utils/model/message';
import { Name } from './Name';
import { safeLink } from './source-link';
import { say } from './text';
import { safeText } from '../../utils/text/safe-text';

interface EvidenceItemProps {
  readonly evidence: Evidence;
  readonly origins: ReadonlySet<string>;
  readonly t: Translate;
}

/** JSON's ways to say nothing: the sentence above says it better. */
const EMPTY: ReadonlySet<string> = new Set(['', '{}', '[]', 'null', 'false', '0']);

/** Where something was seen, and what: the file, the words, the place in the document, a link to it. */
export function EvidenceItem({ evidence, origins, t }: EvidenceItemProps) {
  const { file, seen, source } = evidence;
  const link = safeLink(source.url, origins);
  return (
    <div class="evidence">
      {file !== null && <Name text={file} limit={52} mono />}
      {!EMPTY.has(seen) && seen !== file && (
        <q>
          <bdi>{safeText(seen)}</bdi>
        </q>
      )}
      <small>
        {say(t, `source_${source.kind}`)}
        {source.path !== '' && (
          <>
            {' '}
            <Name text={source.path} limit={48} mono />
          </>
        )}
        {link !== null && (
          <>
            {' '}
            <a href={link} target="_blank" rel="noopener noreferrer">
              {say(t, 'evidence_open')}
            </a>
          </>
        )}
      </small>
    </div>
  );
}
