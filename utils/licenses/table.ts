import rows from './table.json';

/**
 * Rights as facts/OPENNESS §3 sorts them: id | SPDX id | name | rights class | terms | places in detail-texts.json. Made by
 * scripts/make-licenses.ts.
 */
export const LICENSE_ROWS: readonly string[] = rows;
