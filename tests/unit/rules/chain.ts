import type { ChainModel } from '../../../utils/facts/chain';
import { factsWith } from './facts';

/** A base model of the subject whose record declares these licences; null: its record was not read. */
export const base = (
  id: string,
  licenses: readonly string[] | null,
  rest: Partial<ChainModel> = {},
): ChainModel => ({
  id,
  child: 'owner/name',
  relation: 'finetune',
  depth: 1,
  state: licenses ? 'found' : 'gone',
  facts: licenses ? factsWith({ license: { ids: licenses, name: null, link: null, file: null } }) : null,
  ...rest,
});
