/** Whether the reader asked the browser to save data (Network Information API; absent in Firefox: then no). */
export function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
