import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import css from '../../components/row/badge-row.css?inline';
import { HUBS, pageOf } from '../../utils/hubs/index';
import { browserTranslator } from '../../utils/i18n/browser';
import { kept } from '../../utils/i18n/kept';
import { showBadges } from '../../utils/page/show-badges';
import { drawer } from './draw';
import './style.css';

export default defineContentScript({
  matches: HUBS.flatMap(({ origins }) => origins.map((origin) => `${origin}/*`)),
  runAt: 'document_end',
  main() {
    const page = pageOf(location.href);
    if (page === null) return;
    const draw = drawer(page.hub.name, kept(browserTranslator(browser.i18n)), () => location.reload());
    showBadges({ document, page, runtime: browser.runtime, css, draw });
  },
});
