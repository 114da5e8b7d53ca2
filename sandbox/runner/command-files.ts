import { readFileSync } from 'node:fs';

/**
 * Reads GITHUB_OUTPUT or GITHUB_STATE as the runner does: `name=value` or `name<<delimiter`, the value's lines, the
 * delimiter. @throws for a half-written file, which fails the step
 */
export function readCommandFile(file: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = readFileSync(file, 'utf8').split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name = '', operator, rest = ''] = /^([^=<]+)(=|<<)(.*)$/s.exec(line) ?? [];
    if (operator === undefined) throw new Error(`${file}: not a command: ${line}`);
    if (operator === '=') {
      values[name] = rest;
      continue;
    }
    const end = lines.indexOf(rest, at + 1);
    if (end === -1) throw new Error(`${file}: no delimiter after ${name}`);
    values[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return values;
}
