export const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0 levels (§3.27.10). */
export type Level = 'error' | 'warning' | 'note' | 'none';
