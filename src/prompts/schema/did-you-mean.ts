import leven from 'leven';

/** `: did you mean …?` with the candidate most like `word`; `.` when none is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const plain = bare(word);
  let best = { candidate: '', distance: Math.max(2, Math.floor(plain.length / 3)) + 1 };
  for (const candidate of candidates) {
    const distance = leven(plain, bare(candidate));
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
