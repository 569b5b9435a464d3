import { readCatalogue } from '../../scripts/lib/catalogue';
import { translator, type Catalogue } from '../../utils/i18n/catalogue';

/** The texts, put in by the build; undefined where the sources run as they are. */
declare const CATALOGUE: Catalogue | undefined;

/** Writes findings in English, the language of the command line. */
export const translate = translator(typeof CATALOGUE === 'undefined' ? readCatalogue() : CATALOGUE);
