// Writes into pages, examples and issue forms whose repository this is: package.json is the one place that says it. With
// `--check`, fails when one of them names another.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const PACKAGE = z.object({ repository: z.templateLiteral(['github:', z.string()]) });

/** Pages for people; code asks package.json itself. */
const FILES = ['*.md', 'docs/**/*.{md,html}', 'examples/**/*.*', '.github/**/*.{yml,md}', '.github/CODEOWNERS'];

/** Owner and name, as package.json has them. */
export const REPOSITORY = PACKAGE.parse(JSON.parse(readFileSync('package.json', 'utf8'))).repository.slice(7);

/** The text with every mention of the action, in `uses:` and in addresses of GitHub, as this repository's. */
export function nameRepository(text: string, repository: string): string {
  const [owner = '', name] = repository.split('/');
  const mention = new RegExp(
    `(?<=uses: *|Pin \`|--repo |shields\\.io/github/v/release/|github\\.com/|githubusercontent\\.com/)[\\w.-]+/${name}(?![\\w-])`,
    'g',
  );
  return text.replace(mention, repository).replace(/(?<=@)[\w.-]+(?=\/maintainers\b)/g, owner);
}

if (import.meta.main) {
  const texts = globSync(FILES).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  for (const { file, text } of texts) {
    const named = nameRepository(text, REPOSITORY);
    if (named === text) continue;
    if (!process.argv.includes('--check')) {
      writeFileSync(file, named);
    } else {
      console.error(`${file} names another repository than package.json: run \`npm run docs\``);
      process.exitCode = 1;
    }
  }
}
