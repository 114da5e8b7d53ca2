/** The n-th of a row of names: the first keeps the bare one, the others end in `-2`, `-3`, … */
export function numbered(name: string, number: number): string {
  return number === 1 ? name : `${name}-${number}`;
}

/** Where an image's files go, without extension: the first to the image's own stem, the others to the next free numbers. `beside` are the stems of the files that go with a stem's. */
export function numberedStems(
  stem: string,
  count: number,
  reserved: ReadonlySet<string>,
  beside: (stem: string) => readonly string[] = () => [],
): string[] {
  const stems = [stem];
  for (let number = 2; stems.length < count; number += 1) {
    const next = numbered(stem, number);
    if (![next, ...beside(next)].some((each) => reserved.has(each))) stems.push(next);
  }
  return stems.slice(0, count);
}
