/** `: did you mean …?` with the candidate most like `word`; `.` when none is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const plain = bare(word);
  let best = { candidate: '', distance: Math.max(2, Math.floor(plain.length / 3)) + 1 };
  for (const candidate of candidates) {
    const distance = editDistance(plain, bare(candidate));
    if (distance < best.distance && distance < candidate.length) best = { candidate, distance };
  }
  return best.candidate === '' ? '.' : `: did you mean \`${best.candidate}\`?`;
}

/** Case and separators are what people mix up most: `aspectRatio`, `aspect-ratio`. A word too long to be a slip is cut. */
function bare(word: string): string {
  return word
    .slice(0, 100)
    .toLowerCase()
    .replace(/[-_\s]/g, '');
}

/** Levenshtein's distance: insertions, deletions and replacements from `a` to `b`. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, charA] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, charB] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (charA === charB ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
