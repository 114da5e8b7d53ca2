/** The same for names that some file system takes for one: NFC, lower case. */
export function caseKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
