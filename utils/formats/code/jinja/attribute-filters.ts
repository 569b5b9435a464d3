import type { Argument, Expression } from './nodes';

/** Filters whose first argument is a path of attributes. */
const BY_PLACE: ReadonlySet<string> = new Set(['groupby', 'selectattr', 'rejectattr']);

/** What a filter takes for paths of attributes (`a.b.c`), by place or as `attribute=`. */
export const attributePaths = (name: string, args: readonly Argument[]): readonly Expression[] =>
  args.flatMap(({ keyword, value }, at) =>
    value && (keyword === 'attribute' || (at === 0 && keyword === null && BY_PLACE.has(name))) ? [value] : [],
  );
