import { jsonFault } from '../../runtime/json-fault.ts';
import { InvalidInputError, ProblemList } from '../../runtime/problem.ts';
import type { Draft, Locate, TextFile } from './parsed-file.ts';
import { parsePlaced } from './yaml.ts';

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

/** Reads a `.jsonl` prompts file: one image a line, blank lines are skipped. */
export function readJsonLines({ path, text }: TextFile): Draft {
  const images: unknown[] = [];
  const locators: Locate[] = [];
  const problems = new ProblemList();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const { values, locate } = parseJson({ path, text: line }, index + 1);
      images.push(values);
      locators.push(locate);
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      problems.add(error.problems, error.more);
    }
  }
  const locate: Locate = ([index, ...way], what) =>
    locators[Number(index)]?.(way, what) ?? { file: path, line: 1, column: 1 };
  return { data: images, locate, problems: problems.problems, more: problems.more };
}

/** Three parsers: one says where a text is not JSON, JSON.parse gives the values, and YAML's finds the places of both values and keys given twice. */
function parseJson(file: TextFile, firstLine = 1): PlacedJson {
  const { document, locate, placeOf } = parsePlaced(file, firstLine);
  const fault = jsonFault(file.text);
  if (fault !== undefined) {
    throw new InvalidInputError([{ message: `This is not JSON: ${fault.words}`, source: placeOf(fault.offset) }]);
  }
  const doubles = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  if (doubles.length > 0) {
    throw new InvalidInputError(
      doubles.map(({ pos }) => ({ message: 'This key is here twice', source: placeOf(pos[0]) })),
    );
  }
  const values: unknown = JSON.parse(file.text);
  return { values, locate };
}
