import { render } from 'preact';
import { ErrorBoundary } from '../../components/kit/ErrorBoundary';
import { Panel } from '../../components/panel/Panel';
import { PROBLEMS } from '../../components/kit/problems';
import { EMPTY_PANEL, toPanelModel, withProblem } from '../../components/panel/to-panel-model';
import { browser } from '../../utils/browser';
import { browserTranslator } from '../../utils/i18n/browser';
import { allowCode } from '../../utils/messaging/allow-code';
import { watchTab } from '../../utils/messaging/panel-client';
import { exporter } from './exports';
import { shownTab } from './shown-tab';
import './style.css';

const t = browserTranslator(browser.i18n);
const root = document.createElement('div');
document.body.append(root);
document.documentElement.lang = browser.i18n.getUILanguage();

const tab = (await shownTab()) ?? -1;
let model = EMPTY_PANEL;
const saving = exporter(browser.runtime.getManifest().version, t, () => show(model));
const client = watchTab(
  browser.runtime,
  Math.max(tab, 0),
  (answer) => {
    saving.take(answer);
    show(toPanelModel(answer, model));
  },
  () => show(withProblem(model, 'no-answer')),
);

function show(next: typeof model): void {
  model = next;
  render(
    <ErrorBoundary fallback={t(PROBLEMS.internal)}>
      <Panel
        model={model}
        t={t}
        now={Date.now()}
        exports={saving.offer()}
        onLookAgain={() => {
          show({ ...model, busy: true });
          client.send({ type: 'again' });
        }}
        onRead={(paths) => client.send({ type: 'read', paths })}
        onCompareHeaders={() => client.send({ type: 'compare-headers' })}
        onLookUpCode={() => allowCode(browser.permissions, client.send)}
        onStop={() => {
          client.send({ type: 'stop' });
          show({ ...model, busy: false, reading: null });
        }}
        onCopy={(text) => void navigator.clipboard.writeText(text)}
        onOpenOptions={() => void browser.runtime.openOptionsPage()}
      />
    </ErrorBoundary>,
    root,
  );
}
