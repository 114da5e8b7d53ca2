/**
 * The same text for all names that some file system takes for one. APFS and NTFS compare by case folding and, the first,
 * by canonical equivalence: `é` however it is encoded, `ß` and `SS`, `ſ` and `s`, `ς` and `Σ`. Where they disagree, this
 * takes two names for one: that two images share a file is found too late.
 */
export function foldName(name: string): string {
  // Upper case writes out what lower case keeps apart (`ß`, `ﬁ`, `ς`), except the capital `ẞ`, so lower case goes first.
  return name.normalize('NFD').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}
