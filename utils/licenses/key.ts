/** Licence ids and names are compared in this form: lower case, one hyphen for spaces, underscores and hyphens. */
export const licenseKey = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-');
