import type { ComponentChildren } from 'preact';
import type { Translate } from '../../utils/model/message';
import { sizeText } from '../../utils/text/size-text';
import type { FileRow } from '../kit/file-row';
import { Name } from '../kit/Name';
import { ScanList } from './ScanList';
import { say } from '../kit/text';

interface FileItemProps {
  readonly row: FileRow;
  readonly t: Translate;
  onCopy(text: string): void;
  /** Our own reading of the file. */
  readonly children: ComponentChildren;
}

/** One file: its name, what it is, and what each scanner and we ourselves say of it. */
export function FileItem({ row, t, onCopy, children }: FileItemProps) {
  const { path, format, size, sha256, risky, loaded, scan } = row;
  return (
    <li class={risky ? 'file risky' : 'file'}>
      <div class="path">
        <Name text={path} limit={46} mono />
        <span class="size">{size === null ? say(t, 'size_unknown') : sizeText(size)}</span>
      </div>
      <div class="about">
        <span class="chip">{format}</span>
        {loaded && <span class="chip">{say(t, 'file_loaded')}</span>}
        {risky && <span class="warn">{say(t, 'file_may_run_code')}</span>}
        {sha256 !== null && (
          <button
            type="button"
            class="mono digest"
            title={say(t, 'action_copy_digest', sha256)}
            onClick={() => onCopy(sha256)}
          >
            {say(t, 'digest_short', sha256.slice(0, 10))}
          </button>
        )}
      </div>
      <ScanList scan={scan} t={t}>
        {children}
      </ScanList>
    </li>
  );
}
