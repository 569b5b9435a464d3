/** Settings of happy-dom under which nothing in a page is run and nothing it names is fetched. */
export const INERT = {
  enableJavaScriptEvaluation: false,
  disableJavaScriptFileLoading: true,
  disableCSSFileLoading: true,
  disableComputedStyleRendering: true,
  disableIframePageLoading: true,
  handleDisabledFileLoadingAsSuccess: true,
};
