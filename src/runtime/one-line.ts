/** The text on one line: `mark` stands for every line break and the blanks around it. Takes time in step with the text's length. */
export function oneLine(text: string, mark: string): string {
  const [first = '', ...rest] = text.split('\n');
  const last = rest.pop();
  if (last === undefined) return text;
  const middle = rest.map((line) => line.trim()).filter((line) => line !== '');
  return [first.trimEnd(), ...middle, last.trimStart()].join(mark);
}
