/** The colours of the log; GitHub's log viewer shows the standard ANSI ones. */
export type Colour = 'green' | 'red' | 'yellow' | 'cyan' | 'grey' | 'bold';

const CODES = { green: 32, red: 31, yellow: 33, cyan: 36, grey: 90, bold: 1 } as const satisfies Record<Colour, number>;

/** Paints a text; escape it first. */
export type Paint = (colour: Colour, text: string) => string;

/** A painter that leaves the text as it is when colours are off. */
export function createPaint(on: boolean): Paint {
  return on ? (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m` : (_colour, text) => text;
}
