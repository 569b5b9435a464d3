import { render } from 'preact';
import { ErrorBoundary } from '../../components/kit/ErrorBoundary';
import { Panel } from '../../components/panel/Panel';
import { PROBLEMS } from '../../components/kit/problems';
import { EMPTY_PANEL, toPanelModel, withProblem } from '../../components/panel/to-panel-model';
import { browser } from '../../utils/browser';
import { browserTranslator } from '../../utils/i18n/browser';
import { watchTab } from '../../utils/messaging/panel-client';
import { watchAccess } from './access';
import { actionsOf } from './actions';
import { askFor } from './code-host';
import { exporter } from './exports';
import { shownTab } from './shown-tab';
import './style.css';

const t = browserTranslator(browser.i18n);
const root = document.createElement('div');
document.body.append(root);
document.documentElement.lang = browser.i18n.getUILanguage();

const tab = (await shownTab()) ?? -1;
let model = EMPTY_PANEL;
const access = watchAccess(() => show(model));
const saving = exporter(browser.runtime.getManifest().version, t, () => show(model));
const client = watchTab(
  browser.runtime,
  Math.max(tab, 0),
  (answer) => {
    if (answer.type === 'ask-code-host') return askFor(answer, client.send);
    saving.take(answer);
    show(toPanelModel(answer, model));
  },
  () => show(withProblem(model, 'no-answer')),
);
const actions = actionsOf(client.send, (busy) => show({ ...model, busy, ...(!busy && { reading: null }) }));

function show(next: typeof model): void {
  model = next;
  render(
    <ErrorBoundary fallback={t(PROBLEMS.internal)}>
      <Panel model={model} t={t} now={Date.now()} exports={saving.offer()} access={access()} {...actions} />
    </ErrorBoundary>,
    root,
  );
}
