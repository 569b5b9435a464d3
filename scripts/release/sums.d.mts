export const SUMS_FILE: string;
export function sumsOf(folder: string): string;
export function checkSums(folder: string): string[];
export function differences(first: string, second: string): string[];
