/** A long list of images, cut into shorter ones. */
export interface Pieces {
  /** What stands above the list, down to `images:`; `` for a bare list. */
  readonly head: string;
  readonly lists: readonly Piece[];
}

export interface Piece {
  readonly text: string;
  readonly firstLine: number;
}

interface Cut {
  /** A text of fewer characters is left whole. */
  readonly smallest: number;
  /** Images a piece. */
  readonly items: number;
}

/** Below 200,000 characters there is no memory to speak of that pieces could save. */
const SENSIBLE: Cut = { smallest: 200_000, items: 500 };

/** Anchors and aliases reach across items; directives and document marks change what all of the text means. */
const UNCUTTABLE = /(^|[\s[{,])[&*]\S|^(%|---|\.\.\.)/m;

/**
 * Cuts a YAML text between the items of its list of images, which is the last thing in it. In YAML, all that belongs
 * to an item is indented deeper than its dash, so a dash at the first item's indentation begins an item.
 * @returns `undefined` for a text that is short, or not of this plain kind.
 */
export function inPieces(text: string, { smallest, items }: Cut = SENSIBLE): Pieces | undefined {
  if (text.length < smallest || UNCUTTABLE.test(text)) return undefined;
  const lines = text.split('\n');
  const above = lines.findIndex((line) => /^(images:\s*$|- )/.test(line));
  const listStart = lines[above]?.startsWith('images') ? above + 1 : above;
  const indent = /^ *(?=- )/.exec(lines[listStart] ?? '')?.[0];
  if (above === -1 || indent === undefined) return undefined;

  const starts: number[] = [];
  for (let index = listStart; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith(`${indent}- `)) starts.push(index);
    else if (!line.startsWith(`${indent} `) && !/^\s*(#.*)?$/.test(line)) return undefined;
  }
  const cuts = starts.filter((_, index) => index % items === 0);
  const lists = cuts.map((start, index) => {
    const end = cuts[index + 1];
    return { text: lines.slice(start, end).join('\n') + (end === undefined ? '' : '\n'), firstLine: start + 1 };
  });
  return { head: lines.slice(0, listStart).join('\n'), lists };
}
