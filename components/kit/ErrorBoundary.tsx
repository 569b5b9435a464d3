import { Component, type ComponentChildren } from 'preact';

interface ErrorBoundaryProps {
  /** Shown instead of what could not be drawn. */
  readonly fallback: ComponentChildren;
  readonly children: ComponentChildren;
  onError?(error: unknown): void;
}

/** Keeps a failure of our own views from leaving a half-drawn verdict: shows `fallback` instead. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError?.(error);
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
