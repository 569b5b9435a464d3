/** Milliseconds of processor time: what else the machine does is not the work's doing. */
export function timed(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
