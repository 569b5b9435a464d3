import type { Rights } from '../../utils/licenses/rights';
import type { Translate } from '../../utils/model/message';
import type { ChainState } from './chain-model';
import { Name } from '../kit/Name';
import { say } from '../kit/text';

interface RightsWordsProps {
  readonly rights: Rights | null;
  readonly state: ChainState;
  readonly t: Translate;
}

/** A model's licence and what it gives; where a record was read without one, that it was not looked at. */
export function RightsWords({ rights, state, t }: RightsWordsProps) {
  if (rights === null) {
    return state === 'found' || state === 'subject' ? <>{say(t, 'chain_license_not_seen')}</> : null;
  }
  return (
    <>
      {rights.label === '' ? say(t, 'license_none') : <Name text={rights.label} limit={40} />}
      {' · '}
      {say(t, `rights_${rights.rights.toLowerCase()}`)}
    </>
  );
}
