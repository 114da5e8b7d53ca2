// Writes the tables of both READMEs (from action.yml) and docs/faults.md (from the fault policy), and those of
// docs/scale.md that are worked out; with `--check`, fails when they disagree.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';
import { createRows, pollRows } from './fault-tables.ts';
import { githubRows, lockRows, tierRows } from './scale-tables.ts';

const ACTION = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

const action = parseDocument(readFileSync('action.yml', 'utf8'));
const { inputs, outputs } = ACTION.parse(action.toJS());

/** What the tables of inputs and outputs say in one language. */
interface Language {
  readonly heading: (english: string) => string;
  readonly meaning: (name: string, english: string) => string;
  readonly columns: {
    readonly input: string;
    readonly output: string;
    readonly default: string;
    readonly meaning: string;
  };
}

const ENGLISH: Language = {
  heading: (english) => english,
  meaning: (_, english) => english,
  columns: { input: 'input', output: 'output', default: 'default', meaning: 'meaning' },
};

const CHINESE_PAGE = 'README.zh-CN.md';
const CHINESE_HEADINGS: Readonly<Record<string, string>> = {
  Prompts: '提示词',
  'The API': 'API',
  'What every image has, unless its prompt says otherwise': '每张图片的默认值（提示词自己写明的除外）',
  'Where files go': '文件放在哪里',
  'Which images are generated': '生成哪些图片',
  'Time and failure': '时间与失败',
  Artifacts: 'Artifact',
  'Commits and pull requests': '提交与拉取请求',
};

/** Meanings are translated by hand, in the page itself: what is there stays, what is new waits there in English. */
function chinese(): Language {
  const rows = readFileSync(CHINESE_PAGE, 'utf8').matchAll(/^\| `([\w-]+)` \|(?: .* \|)? (.*\p{Script=Han}.*) \|$/gmu);
  const meanings = new Map([...rows].map(([, name, meaning = '']) => [name, meaning.replaceAll('\\|', '|')]));
  return {
    heading: (english) => CHINESE_HEADINGS[english] ?? english,
    meaning: (name, english) => meanings.get(name) ?? english,
    columns: { input: '输入', output: '输出', default: '默认值', meaning: '含义' },
  };
}

/** The inputs under the headings that comments of action.yml give them, each a table. */
function inputGroups({ heading, meaning, columns }: Language): string {
  const inputRow = (name: string): string[] => {
    const { description = '', default: value = '' } = inputs[name] ?? {};
    return [`\`${name}\``, value === '' ? '' : `\`${value}\``, meaning(name, description)];
  };
  return groups()
    .map(({ title, names }) => {
      const rows = table([columns.input, columns.default, columns.meaning], names.map(inputRow));
      return `### ${heading(title)}\n\n${rows}`;
    })
    .join('\n\n');
}

function groups(): { title: string; names: string[] }[] {
  const declared = action.get('inputs');
  if (!isMap(declared)) throw new Error('action.yml declares no inputs');
  // The comment before the first input belongs to the map, as the parser sees it.
  const comments = declared.items.map(({ key }) => (isScalar(key) ? key.commentBefore : undefined));
  comments[0] ??= declared.commentBefore;
  const found: { title: string; names: string[] }[] = [];
  for (const [index, name] of Object.keys(inputs).entries()) {
    const title = /^ Group: (.+)$/m.exec(comments[index] ?? '')?.[1];
    if (title !== undefined) found.push({ title, names: [] });
    const group = found.at(-1);
    if (group === undefined) throw new Error(`action.yml names no group before the input ${name}`);
    group.names.push(name);
  }
  return found;
}

function outputTable({ meaning, columns }: Language): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, meaning(name, description)]);
  return table([columns.output, columns.meaning], rows);
}

const sectionsIn = (language: Language): Readonly<Record<string, string>> => ({
  inputs: inputGroups(language),
  outputs: outputTable(language),
});

const faultHeadings = ['what happened', 'what is done', '`kind`', '`charged`'];

/** By page: the tables between `<!-- NAME:start … -->` and `<!-- NAME:end -->`. */
const PAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'README.md': sectionsIn(ENGLISH),
  [CHINESE_PAGE]: sectionsIn(chinese()),
  'docs/faults.md': {
    'create-faults': table(faultHeadings, createRows()),
    'poll-faults': table(faultHeadings, pollRows()),
  },
  'docs/scale.md': {
    'scale-tiers': table(
      ['tier', 'active tasks', 'hours', '`max-parallel` × `concurrency`', 'polls a minute', 'allowed'],
      tierRows(),
    ),
    'scale-github': table(
      [...['legs', 'images a leg', 'requests', 'hours at 1,000 requests', 'at 15,000'], 'at 500 content-creating ones'],
      githubRows(),
    ),
    'scale-locks': table(['images', 'as delivered', 'WebP and two widths'], lockRows()),
  },
};

function replaceSection(page: string, text: string, [name, content]: readonly [string, string]): string {
  const section = new RegExp(`(<!-- ${name}:start[^>]*-->)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!section.test(text)) throw new Error(`${page} has no section ${name}`);
  return text.replace(section, (_, start: string, end: string) => `${start}\n\n${content}\n\n${end}`);
}

for (const [page, sections] of Object.entries(PAGES)) {
  const before = readFileSync(page, 'utf8');
  const after = Object.entries(sections).reduce((text, section) => replaceSection(page, text, section), before);
  if (!process.argv.includes('--check')) {
    writeFileSync(page, after);
  } else if (after !== before) {
    console.error(`${page} disagrees with its source: run \`npm run docs\``);
    process.exitCode = 1;
  }
}
