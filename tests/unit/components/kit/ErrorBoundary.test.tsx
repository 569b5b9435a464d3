// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../../components/kit/ErrorBoundary';
import { mount } from '../render';

function Broken(): never {
  throw new Error('cannot be drawn');
}

describe('the error boundary', () => {
  it('shows what it is given instead of what cannot be drawn', () => {
    const onError = vi.fn();
    const { root } = mount(
      <ErrorBoundary fallback={<p>instead</p>} onError={onError}>
        <Broken />
      </ErrorBoundary>,
    );
    expect(root.textContent).toBe('instead');
    expect(onError).toHaveBeenCalledOnce();
  });

  it('is not noticed otherwise', () => {
    const { root } = mount(
      <ErrorBoundary fallback="instead">
        <p>fine</p>
      </ErrorBoundary>,
    );
    expect(root.textContent).toBe('fine');
  });
});
