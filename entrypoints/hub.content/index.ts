import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import css from '../../components/row/badge-row.css?inline';
import { ErrorBoundary } from '../../components/kit/ErrorBoundary';
import { PROBLEMS } from '../../components/kit/problems';
import { BadgeRow } from '../../components/row/BadgeRow';
import { coverageProblem, noReportProblem } from '../../components/kit/problem-of';
import { HUBS, pageOf } from '../../utils/hubs/index';
import { browserTranslator } from '../../utils/i18n/browser';
import { showBadges } from '../../utils/page/show-badges';
import './style.css';

export default defineContentScript({
  matches: HUBS.flatMap(({ origins }) => origins.map((origin) => `${origin}/*`)),
  runAt: 'document_end',
  main() {
    const page = pageOf(location.href);
    if (page === null) return;
    const t = browserTranslator(browser.i18n);
    showBadges({
      document,
      page,
      runtime: browser.runtime,
      css,
      draw(container, state, onLookAgain) {
        if (state === null) return render(null, container);
        container.setAttribute('data-theme', state.theme);
        const { summary } = state;
        const problem = state.problem
          ? noReportProblem(state.problem)
          : summary && coverageProblem(summary.coverage);
        const row = h(BadgeRow, { summary, problem, t, now: Date.now(), onLookAgain });
        const fallback = t(PROBLEMS.internal);
        render(h(ErrorBoundary, { fallback, children: row }), container);
      },
    });
  },
});
