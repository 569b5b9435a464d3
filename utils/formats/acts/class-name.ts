/** Whether a name is written as classes are. */
export const isClassName = (name: string): boolean => /^_*[A-Z]\w*$/.test(name);
