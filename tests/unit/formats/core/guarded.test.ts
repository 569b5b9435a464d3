import { describe, expect, test } from 'vitest';
import { ReadError } from '../../../../utils/bytes/source';
import { Malformed } from '../../../../utils/bytes/window';
import { guarded } from '../../../../utils/formats/core/guarded';
import { FINDING_LIMIT, LimitError } from '../../../../utils/formats/core/limits';
import { inputOf } from '../../../fixtures/analyze';

const failing = (error: Error, found: boolean): ReturnType<typeof guarded> =>
  guarded('sample', inputOf(new Uint8Array(), { member: 'a' }), async (findings) => {
    if (found) findings.add('sample/bad', 'dangerous', 'onnx_python', ['x'], 3);
    throw error;
  });

describe('what was found before an error counts', () => {
  test.each([
    [new Malformed(7), 'sample/malformed'],
    [new Malformed(7, 'truncated'), 'sample/truncated'],
    [new ReadError('budget'), 'incomplete/read'],
    [new LimitError('time'), 'incomplete/limit'],
  ])('%s', async (error, id) => {
    const { verdict, findings } = await failing(error, true);
    expect(verdict).toBe('dangerous');
    expect(findings.map((each) => [each.id, each.member])).toEqual([['sample/bad', 'a'], [id, 'a']]); // prettier-ignore
  });
});

test('without findings, bytes that contradict the format are broken, what was stopped is unknown, and other errors go on', async () => {
  await expect(failing(new Malformed(7), false)).resolves.toMatchObject({ verdict: 'broken' });
  await expect(failing(new ReadError('budget'), false)).resolves.toMatchObject({ verdict: 'unknown' });
  await expect(failing(new LimitError('time'), false)).resolves.toMatchObject({ verdict: 'unknown' });
  await expect(failing(new TypeError('ours'), true)).rejects.toBeInstanceOf(TypeError);
});

test('each finding once, no more than are kept, and room for a worse one', async () => {
  const { findings } = await guarded('sample', inputOf(new Uint8Array()), async (kept) => {
    for (let index = 0; index < 2 * FINDING_LIMIT; index += 1) {
      kept.add('sample/one', 'note', 'onnx_python', ['same']);
      kept.add('sample/many', 'note', 'onnx_python', [index]);
    }
    kept.add('sample/bad', 'dangerous', 'onnx_python', ['x']);
  });
  expect(findings).toHaveLength(FINDING_LIMIT + 1);
  expect(findings.at(-1)?.verdict).toBe('dangerous');
  expect(findings.filter(({ id }) => id === 'sample/one')).toHaveLength(1);
});
