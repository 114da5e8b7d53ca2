import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { isTooDeep, TOO_DEEP } from './too-deep.ts';

/** Why a text is not JSON. */
export interface JsonFault {
  /** Where in the text, in UTF-16 code units. */
  readonly offset: number;
  /** For a sentence such as `This is not JSON: …`. */
  readonly words: string;
}

/** What is wrong first with a text that is to be JSON, strictly: no comments, no trailing commas; `undefined` for JSON. */
export function jsonFault(text: string): JsonFault | undefined {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (isTooDeep(error)) return { offset: 0, words: TOO_DEEP };
    throw error;
  }
  const [error] = errors;
  if (error === undefined) return undefined;
  return { offset: error.offset, words: WORDS[printParseErrorCode(error.error)] ?? 'it cannot be read from here on' };
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
