import { useState } from 'preact/hooks';
import { counted, type Translate } from '../../utils/model/message';
import { sizeText } from '../../utils/text/size-text';
import type { OptionsModel } from './options-model';
import { say, tell } from '../kit/text';

interface CacheSettingProps {
  readonly cache: OptionsModel['cache'];
  readonly t: Translate;
  onClear(): void;
}

/** How much is kept, and a button that clears it when pressed twice. */
export function CacheSetting({ cache, t, onClear }: CacheSettingProps) {
  const [asking, setAsking] = useState(false);
  const clear = () => {
    setAsking(false);
    onClear();
  };
  return (
    <fieldset>
      <legend>{say(t, 'options_cache')}</legend>
      <p role="status">
        {cache === null
          ? say(t, 'cache_measuring')
          : tell(t, counted('cache_holds', cache.reports, sizeText(cache.bytes)))}
      </p>
      {cache !== null && cache.visits > 0 && <p>{tell(t, counted('cache_visits', cache.visits))}</p>}
      {asking ? (
        <p class="confirm">
          {say(t, 'cache_clear_question')}{' '}
          <button type="button" class="button danger" onClick={clear}>
            {say(t, 'cache_clear_yes')}
          </button>{' '}
          <button type="button" class="button" onClick={() => setAsking(false)}>
            {say(t, 'cache_clear_no')}
          </button>
        </p>
      ) : (
        <button
          type="button"
          class="button"
          disabled={!cache?.reports && !cache?.visits}
          onClick={() => setAsking(true)}
        >
          {say(t, 'cache_clear')}
        </button>
      )}
    </fieldset>
  );
}
