import { useMemo, useState } from 'preact/hooks';
import { counted, type Translate } from '../../utils/model/message';
import { FileItem } from './FileItem';
import { sortedRows, type FileRow } from '../kit/file-row';
import type { PanelModel } from '../kit/panel-model';
import { ReadingCell } from './ReadingCell';
import { say, tell } from '../kit/text';

/** Rows shown at first, and added by each "show more": a repository may have thousands. */
export const FIRST_ROWS = 50;
export const MORE_ROWS = 200;

export interface FileTableProps {
  readonly rows: readonly FileRow[];
  /** Whether every file of the revision is in `rows`. */
  readonly complete: boolean;
  readonly t: Translate;
  onCopy(text: string): void;
  readonly reading: PanelModel['reading'];
  onRead(paths: readonly string[]): void;
}

/** The repository's files, those that may run code first. */
export function FileTable({ rows, complete, t, onCopy, reading, onRead }: FileTableProps) {
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(FIRST_ROWS);
  const found = useMemo(() => sortedRows(rows, search), [rows, search]);
  const rest = found.length - limit;
  return (
    <div class="files">
      {rows.length > FIRST_ROWS && (
        <input
          type="search"
          aria-label={say(t, 'files_filter')}
          placeholder={say(t, 'files_filter')}
          value={search}
          onInput={(event) => {
            setSearch(event.currentTarget.value);
            setLimit(FIRST_ROWS);
          }}
        />
      )}
      {!complete && <p class="more">{say(t, 'files_incomplete')}</p>}
      {found.length === 0 && <p class="more">{say(t, 'files_none_found')}</p>}
      <ul>
        {found.slice(0, limit).map((row) => (
          <FileItem key={row.path} row={row} t={t} onCopy={onCopy}>
            <ReadingCell row={row} reading={reading} t={t} onRead={onRead} />
          </FileItem>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="button" onClick={() => setLimit(limit + MORE_ROWS)}>
          {tell(t, counted('files_show_more', Math.min(rest, MORE_ROWS), rest))}
        </button>
      )}
    </div>
  );
}
