import { expect, test } from '@jest/globals';
import { findFrontMatter } from '../../../src/prompts/formats/front-matter.ts';

const yamlOf = (text: string): string => {
  const found = findFrontMatter(text);
  return typeof found === 'string' ? found : `${text.slice(found.from, found.to)}|${JSON.stringify(found.eol)}`;
};

test.each([
  ['---\na: 1\n---\ntext', 'a: 1\n|"\\n"'],
  ['\uFEFF---\r\na: 1\r\n---\r\n', 'a: 1\r\n|"\\r\\n"'],
  ['---  \na: 1\n...', 'a: 1\n|"\\n"'],
  ['---\n---\n', '|"\\n"'],
  ['---\na: "---"\nb: ---x\n---', 'a: "---"\nb: ---x\n|"\\n"'],
  ['---\na: 1\n', 'open'],
  ['---', 'open'],
  ['+++\na = 1\n+++\ntext', 'a = 1\n|"\\n"'],
  ['+++\na = 1\n---\n', 'open'],
  ['++++\n', 'none'],
  ['text\n---\n', 'none'],
  ['----\na: 1\n----\n', 'none'],
  ['', 'none'],
])('%j has %j', (text, yaml) => {
  expect(yamlOf(text)).toBe(yaml);
});
