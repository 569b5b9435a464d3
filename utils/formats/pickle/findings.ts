import { message } from '../../model/message';
import type { ByteFinding, ImportSeen } from '../core/contract';
import { finding, worstFindings } from '../core/inspection';
import { printable } from './render';
import type { Recorder } from './recorder';
import type { State } from './state';
import type { ImportRecord } from './values';

const path = ({ module, name }: ImportRecord) => printable(`${module}.${name}`);

/** The finding that an import makes; null when it is allowed. */
function importFinding(record: ImportRecord, reachable: boolean, member: string | null): ByteFinding | null {
  const { grade, reason, effect, called, call, offset } = record;
  if (reason === 'own' && grade === 'allowed')
    return finding('pickle/own-class', 'note', message('pickle_own_class', path(record)), { offset, member });
  // An event says what extension codes are.
  if (grade === 'allowed' || record.module === 'copyreg_ext') return null;
  if (!reachable)
    return finding(
      'pickle/unreachable-import',
      'suspicious',
      message('pickle_import_unreachable', path(record)),
      { offset, member },
    );
  const how = called && call !== null ? 'called' : 'only';
  const tainted = grade === 'dangerous' && record.tainted;
  const key =
    reason === 'effect' && effect !== undefined && !tainted
      ? `pickle_reach_${effect}_${how}`
      : `pickle_import_${tainted ? 'tainted' : reason}_${how}`;
  return finding(
    `pickle/${grade}-import`,
    grade === 'dangerous' ? 'dangerous' : 'suspicious',
    message(key, path(record), call ?? ''),
    {
      offset,
      member,
    },
  );
}

/**
 * What a stream that does not reach STOP is worth. Python has run everything before the error: with an import
 * that is called and known to nobody, a stream broken in its middle is built so (facts/SERIALIZATION §1).
 */
function errorFinding(
  state: State,
  imports: readonly ImportRecord[],
  member: string | null,
): ByteFinding | null {
  const { halted } = state;
  const failure = halted?.what === 'operand' ? halted : (state.failure ?? halted);
  if (!failure) return null;
  const { what, offset } = failure;
  // An import of `?` says the one, an event the other.
  if (what === 'name' || what === 'protocol') return null;
  const cut = what === 'truncated';
  const called = imports.some(({ called: isCalled, grade }) => isCalled && grade !== 'allowed');
  const some = imports.some(({ grade }) => grade !== 'allowed');
  const verdict =
    what === 'limit' || what === 'line' || what === 'array'
      ? 'unknown'
      : called && !cut
        ? 'dangerous'
        : some
          ? 'suspicious'
          : 'broken';
  return finding(
    `pickle/error-${what}`,
    verdict,
    message(`pickle_error_${what}${verdict === 'dangerous' ? '_called' : ''}`, offset),
    { offset, member },
  );
}

/** Findings of one scan, in the order: imports, events, the error that ended it. */
export function findingsOf(
  recorder: Recorder,
  states: readonly State[],
  member: string | null,
): ByteFinding[] {
  const imports = [...recorder.imports.values()];
  const fromImports = imports.flatMap(
    (record) => importFinding(record, !recorder.unreachable.has(record), member) ?? [],
  );
  const fromEvents = [...recorder.events.values()].map(({ what, verdict, offset, detail }) =>
    finding(
      `pickle/${what.replaceAll('_', '-')}`,
      verdict,
      message(`pickle_${what}`, printable(detail), offset),
      { offset, member },
    ),
  );
  const reached = imports.filter((record) => !recorder.unreachable.has(record));
  const errors = states.flatMap((state) => errorFinding(state, reached, member) ?? []);
  const overflow = recorder.overflow
    ? [finding('pickle/many-imports', 'suspicious', message('pickle_many_imports'), { member })]
    : [];
  return [...worstFindings(fromImports), ...fromEvents, ...errors, ...overflow];
}

/** Imports as the contract has them. */
export const importsOf = (recorder: Recorder, member: string | null): ImportSeen[] =>
  [...recorder.imports.values()].map(({ module, name, grade, call, offset }) => ({
    module: printable(module),
    name: printable(name),
    grade,
    call,
    offset,
    member,
  }));
