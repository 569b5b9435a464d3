/**
 * A value that is made when it is first asked for. The background is woken for every page, and most of its work needs
 * none of the lists of names.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
