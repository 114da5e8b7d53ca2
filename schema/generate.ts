import { readFileSync, writeFileSync } from 'node:fs';
import { promptsJsonSchema } from '../src/prompts/schema/definition.ts';

const file = new URL('prompts.schema.json', import.meta.url);
const current = `${JSON.stringify(promptsJsonSchema(), undefined, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, current);
} else if (readFileSync(file, 'utf8') !== current) {
  console.error('schema/prompts.schema.json is not current: run `node schema/generate.ts`');
  process.exitCode = 1;
}
