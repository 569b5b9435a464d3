import type { Measure } from './contract';
import { idlePage } from './idle-page';
import { sizes } from './sizes';

/** Every measure, in the order of the table. */
export const MEASURES: readonly Measure[] = [sizes, idlePage];
