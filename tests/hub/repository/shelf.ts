interface Named {
  readonly id: string;
  /** Former ids, each answered with a redirect. */
  readonly formerIds: readonly string[];
}

/** The model that a path's first segments name: itself, or where it is now. */
export type Located<Subject> = { subject: Subject; rest: string[] } | { redirect: string[] };

/** Where a site finds its models by their ids, whatever the letter case. */
export interface Shelf<Subject> {
  readonly locate: (segments: readonly string[]) => Located<Subject> | undefined;
  /** Changes a model from now on; false when there is none of this id. */
  readonly change: (id: string, changed: (subject: Subject) => Subject) => boolean;
  /** Every model as it was written. */
  readonly reset: () => void;
}

export function createShelf<Subject extends Named>(subjects: readonly Subject[]): Shelf<Subject> {
  const byId = new Map<string, Subject>();
  const place = (subject: Subject): void => {
    for (const id of [subject.id, ...subject.formerIds]) byId.set(id.toLowerCase(), subject);
  };
  const reset = (): void => {
    for (const subject of subjects) place(subject);
  };
  reset();
  return {
    reset,
    change(id, changed) {
      const subject = byId.get(id.toLowerCase());
      if (subject !== undefined) place(changed(subject));
      return subject !== undefined;
    },
    locate(segments) {
      const [first, second] = segments;
      if (first === undefined) return undefined;
      const long = second === undefined ? undefined : byId.get(`${first}/${second}`.toLowerCase());
      if (long) return at(long, `${first}/${second}`, segments.slice(2));
      const short = byId.get(first.toLowerCase());
      return short && at(short, first, segments.slice(1));
    },
  };
}

const at = <Subject extends Named>(subject: Subject, asked: string, rest: string[]): Located<Subject> =>
  asked === subject.id ? { subject, rest } : { redirect: [...subject.id.split('/'), ...rest] };
