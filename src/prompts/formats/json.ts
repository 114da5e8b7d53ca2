import { InvalidInputError, type Problem } from '../../runtime/problem.ts';
import type { Draft, Locate, TextFile } from './parsed-file.ts';
import { type PlacedYaml, parsePlaced } from './yaml.ts';

interface PlacedJson {
  readonly values: unknown;
  readonly locate: Locate;
}

/** Reads a `.json` prompts file, strictly: no comments, no trailing commas, no key twice. */
export function readJson(file: TextFile): Draft {
  if (file.text.trim() === '') return { data: undefined, locate: parsePlaced(file).locate };
  const { values, locate } = parseJson(file);
  return { data: values, locate };
}

/** Reads a `.jsonl` prompts file: one image a line, blank lines passed over. */
export function readJsonLines({ path, text }: TextFile): Draft {
  const images: unknown[] = [];
  const locators: Locate[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const { values, locate } = parseJson({ path, text: line }, index + 1);
      images.push(values);
      locators.push(locate);
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      problems.push(...error.problems);
    }
  }
  const locate: Locate = ([index, ...way], what) =>
    locators[Number(index)]?.(way, what) ?? { file: path, line: 1, column: 1 };
  return { data: images, locate, problems };
}

/** The values come from JSON.parse, which is strict; JSON being YAML too, the YAML parser tells the places, and keys given twice. */
function parseJson(file: TextFile, firstLine = 1): PlacedJson {
  const yaml = parsePlaced(file, firstLine);
  try {
    const values: unknown = JSON.parse(file.text);
    const doubles = yaml.document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
    if (doubles.length === 0) return { values, locate: yaml.locate };
    throw new InvalidInputError(
      doubles.map(({ pos }) => ({ message: 'This key is here twice', source: yaml.placeOf(pos[0]) })),
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InvalidInputError([syntaxProblem(file.text, error.message, yaml)]);
  }
}

function syntaxProblem(text: string, reason: string, { placeOf }: PlacedYaml): Problem {
  const offset = /at position (\d+)/.exec(reason)?.[1];
  const words = reason.replace(/,? (?:in JSON )?at position [\s\S]*$|, (?:\.\.\.)?"[\s\S]*$/, '');
  return {
    message: `This is not JSON: ${words}`,
    source: placeOf(offset === undefined ? unexpectedAt(text) : Number(offset)),
  };
}

/**
 * The offset of the token V8 calls unexpected without saying where: the end of the shortest beginning of the text
 * that is wrong in the same way, found by halving.
 */
function unexpectedAt(text: string): number {
  let [fine, wrong] = [0, text.length];
  while (wrong - fine > 1) {
    const middle = Math.floor((fine + wrong) / 2);
    if (hasUnexpectedToken(text.slice(0, middle))) wrong = middle;
    else fine = middle;
  }
  return hasUnexpectedToken(text) ? wrong - 1 : text.length;
}

function hasUnexpectedToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return error instanceof SyntaxError && error.message.startsWith('Unexpected token');
  }
}
