import { createShelf } from '../../repository/shelf';
import { models } from './subjects';

/** Every model of the toy hub. */
export const shelf = createShelf(models);
