import { readCatalogue } from '../../../scripts/lib/catalogue';
import type { ExportOptions } from '../../../utils/export/options';
import { translator } from '../../../utils/i18n/catalogue';
import { AT } from '../../fixtures/hub-page';

/** As in the browser, with a clock that stands. */
export const OPTIONS: ExportOptions = {
  timestamp: AT,
  toolVersion: '9.9.9',
  serialNumber: '3e671687-395b-41f5-a30f-a58921a69b79',
  t: translator(readCatalogue()),
};
