import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { InvalidInputError, type Problem } from '../../runtime/problem.ts';
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

/** Three parsers: one says where a text is not JSON, JSON.parse gives the values, and YAML's finds the places of both values and keys given twice. */
function parseJson(file: TextFile, firstLine = 1): PlacedJson {
  const errors: ParseError[] = [];
  parse(file.text, errors, { disallowComments: true, allowTrailingComma: false });
  const { document, locate, placeOf } = parsePlaced(file, firstLine);
  const [error] = errors;
  if (error !== undefined) {
    const message = `This is not JSON: ${WORDS[printParseErrorCode(error.error)] ?? 'it cannot be read from here on'}`;
    throw new InvalidInputError([{ message, source: placeOf(error.offset) }]);
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

/** What the parser's errors mean. */
const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a text or a key needs double quotes around it',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: '`:` is missing',
  CommaExpected: '`,` is missing',
  CloseBraceExpected: '`}` is missing',
  CloseBracketExpected: '`]` is missing',
  EndOfFileExpected: 'something follows after the end',
  InvalidCommentToken: 'comments are not allowed',
  UnexpectedEndOfComment: 'comments are not allowed',
  UnexpectedEndOfString: 'the closing quote of this text is missing',
  UnexpectedEndOfNumber: 'this is no number',
  InvalidUnicode: 'a `\\u` of this text lacks its four hex digits',
  InvalidEscapeCharacter: 'a backslash of this text stands before a character that it cannot escape',
  InvalidCharacter: 'this text holds a control character: write a tab as `\\t`, a line break as `\\n`',
};
