import type { Windows } from 'webextension-polyfill';
import { createAssessor, type Assessor, type AssessorOptions } from '../assess/assessor';
import { lookUpCode, type CodeLookUpOptions, type CodeLookUpRequest } from '../assess/code-look-up';
import { compareHeadersOnClick, type CompareRequest } from '../assess/compare-headers';
import { readOnClick, type ReadRequest } from '../assess/reader';
import type { ReportStore } from '../cache/records';

/** All that judges, with what it remembers. */
export interface Room {
  readonly store: ReportStore;
  readonly assessor: Assessor;
  readonly read: (request: ReadRequest) => Promise<void>;
  readonly lookUpCode: (request: CodeLookUpRequest) => Promise<void>;
  readonly compareHeaders: (request: CompareRequest) => Promise<void>;
}

export const roomWith = (about: AssessorOptions & Pick<CodeLookUpOptions, 'isAllowed'>): Room => {
  const { store, now, isAllowed } = about;
  return {
    store,
    assessor: createAssessor(about),
    read: (request) => readOnClick(about, request),
    lookUpCode: (request) => lookUpCode({ store, now, isAllowed }, request),
    compareHeaders: (request) => compareHeadersOnClick(about, request),
  };
};

/** The room for a tab; a tab that does not say whether it is private counts as private. */
export type RoomOf = (tab: { readonly incognito?: boolean | undefined } | undefined) => Room;

/**
 * Private windows have a room of their own, in memory, which ends with the last of them (or with the background).
 * The browser does not separate them: background, IndexedDB and storage are shared.
 */
export function roomsOf(
  normal: Room,
  make: () => Room,
  windows: Pick<Windows.Static, 'getAll' | 'onRemoved'>,
): RoomOf {
  let private_: Room | null = null;
  const drop = (): void => {
    private_ = null;
    windows.onRemoved.removeListener(onRemoved);
  };
  const onRemoved = async (): Promise<void> => {
    const open = await windows.getAll().catch(() => []);
    if (!open.some(({ incognito }) => incognito)) drop();
  };
  return (tab) => {
    if (tab?.incognito === false) return normal;
    if (private_ === null) windows.onRemoved.addListener(onRemoved);
    private_ ??= make();
    return private_;
  };
}
