/** What is judged; never summed up into one score (DESIGN §2.1). */
export const AXES = ['openness', 'load-risk', 'provenance'] as const;
export type Axis = (typeof AXES)[number];
