export const root: string;
export function say(line: string): void;
