/** The fields of an object that say something. */
export type Given<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], null> };

/** Without fields that are null or empty lists: most formats have no word for "not known" but absence. */
export const given = <Fields extends object>(fields: Fields): Given<Fields> =>
  // Only whole fields go, so what stays has its type.
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Given<Fields>;
