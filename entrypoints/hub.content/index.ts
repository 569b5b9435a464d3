import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import css from '../../components/badge-row.css?inline';
import { BadgeRow } from '../../components/BadgeRow';
import { HUBS, pageOf } from '../../utils/hubs/index';
import { browserTranslator } from '../../utils/i18n/browser';
import { message } from '../../utils/model/message';
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
        const problem = state.problem && message(`problem_${state.problem.replaceAll('-', '_')}`);
        render(h(BadgeRow, { summary: state.summary, problem, t, now: Date.now(), onLookAgain }), container);
      },
    });
  },
});
