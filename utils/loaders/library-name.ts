/** A library as the table names it, however the hub or an author writes it: `Open_CLIP` is `open-clip`. */
export const libraryName = (library: string): string => library.trim().toLowerCase().replaceAll('_', '-');
