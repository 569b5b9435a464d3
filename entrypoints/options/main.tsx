import { render } from 'preact';
import { OptionsView } from '../../components/options/OptionsView';
import { toOptionsModel } from '../../components/options/options-model';
import { browser } from '../../utils/browser';
import { browserTranslator } from '../../utils/i18n/browser';
import type { OptionsAnswer, OptionsMessage } from '../../utils/messaging/protocol';
import './style.css';

const t = browserTranslator(browser.i18n);
const root = document.createElement('div');
document.body.append(root);
document.documentElement.lang = browser.i18n.getUILanguage();
const { version } = browser.runtime.getManifest();

async function ask(message: OptionsMessage): Promise<void> {
  const answer = (await browser.runtime.sendMessage(message)) as OptionsAnswer; // our own background
  render(
    <OptionsView
      model={toOptionsModel(answer, version)}
      t={t}
      onNetwork={(network) => void ask({ type: 'set', change: { network } })}
      onReading={(reading) => void ask({ type: 'set', change: { reading } })}
      onHub={(id, enabled) => {
        const others = answer.settings.hubsOff.filter((hub) => hub !== id);
        void ask({ type: 'set', change: { hubsOff: enabled ? others : [...others, id] } });
      }}
      onClearCache={() => void ask({ type: 'clear' })}
    />,
    root,
  );
}

browser.storage.onChanged.addListener(() => void ask({ type: 'options' }));
await ask({ type: 'options' });
