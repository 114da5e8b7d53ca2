import { describe, expect, test } from '@jest/globals';
import { expectRefused, openStage } from '../support/stage.ts';

const KEYS =
  '`id`, `prompt`, `aspect_ratio`, `resolution`, `quality`, `output_format`, `output`, `count`, `pick`, `alt`, `vars`, `convert`';

describe('what is wrong in a prompts file is reported with its place, before anything is paid for', () => {
  test('every file at once', async () => {
    const stage = await openStage(
      {},
      { 'a.yml': '- {prompt: a, resolution: 9K}\n', 'b.json': '[{"prompt": 7}]', 'c.csv': 'prompt\n"a, b",c\n' },
    );
    expectRefused(await stage.run({ 'prompts-file': 'a.yml\nb.json\nc.csv\nd.txt' }), stage, [
      'Input `prompts-file` names `d.txt`: there is no such file',
      'a.yml:1:27: `resolution` is `9K`: allowed is `1K`, `2K`, `4K`',
      'b.json:1:13: `prompt` is the number `7`: allowed is the prompt as text, in quotes where YAML would read something else',
      'c.csv:2:1: The row has 2 cells, the header has 1: put a cell that holds a comma in "quotes"',
    ]);
  });

  test('more than GitHub shows is folded into one annotation that counts the rest', async () => {
    const stage = await openStage({}, { 'p.yml': '- {prompt: a, size: 1}\n'.repeat(12) });
    const run = await stage.run({ 'prompts-file': 'p.yml' });
    expect(run.log.annotations).toHaveLength(10);
    const rest = [9, 10, 11, 12].map((line) => `p.yml:${line}:15: Unknown key \`size\`. Allowed are ${KEYS}`);
    expect(run.log.annotations[8]).toMatchObject({
      title: '4 more problems, reported in the log',
      message: rest.join('\n'),
    });
    expect(run.log.lines).toEqual(expect.arrayContaining(rest.map((line) => `  ${line}`)));
    expect(stage.api.ledger.requests).toEqual([]);
  });
});
