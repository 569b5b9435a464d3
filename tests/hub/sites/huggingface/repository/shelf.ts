import { createShelf } from '../../../repository/shelf';
import { subjects } from '../subjects';

/** Every model of the site, as it is now. */
export const shelf = createShelf(subjects);
