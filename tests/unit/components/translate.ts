import englishLicenses from '../../../assets/locales/en/licenses.json';
import englishOpenness from '../../../assets/locales/en/panel-openness.json';
import englishProvenance from '../../../assets/locales/en/panel-provenance.json';
import english from '../../../assets/locales/en/ui.json';
import chineseLicenses from '../../../assets/locales/zh_CN/licenses.json';
import chineseOpenness from '../../../assets/locales/zh_CN/panel-openness.json';
import chineseProvenance from '../../../assets/locales/zh_CN/panel-provenance.json';
import chinese from '../../../assets/locales/zh_CN/ui.json';
import type { Translate } from '../../../utils/model/message';

/** The views' own texts in one language. */
export const catalogue = (language: 'en' | 'zh_CN'): Readonly<Record<string, string>> =>
  language === 'en'
    ? { ...english, ...englishOpenness, ...englishProvenance, ...englishLicenses }
    : { ...chinese, ...chineseOpenness, ...chineseProvenance, ...chineseLicenses };

/** Writes `$1`…`$9` into the catalogue's text; a rule's message, whose text is elsewhere, stands for itself. */
export const translator =
  (texts: Readonly<Record<string, string>>): Translate =>
  ({ key, params }) =>
    (texts[key] ?? key).replace(/\$([1-9])/g, (_, digit: string) => params[Number(digit) - 1] ?? '');
