/**
 * Stands in for the Sigstore package's updater of trust roots: ours ships with the extension, and nothing is asked of
 * any host but the hub.
 */
export class TrustedRootProvider {
  async getTrustedRoot(): Promise<never> {
    throw new Error('the trust root ships');
  }
}
