import { expect, test } from '@jest/globals';
import { countsOf, openStage } from '../support/stage.ts';

test('every format reaches the API as it was written', async () => {
  const stage = await openStage(
    {},
    {
      'p/a.yml':
        'defaults: {prefix: "Watercolour:", suffix: ", soft light", aspect_ratio: "3:2"}\nvars: {who: an otter}\nimages:\n  - "{{who}} in a boat"\n  - {id: swim, prompt: "{{who}} swims", count: 2, resolution: 2K}\n',
      'p/b.json': '{"images": [{"prompt": "Json", "quality": "high", "output_format": "webp"}]}',
      'p/c.jsonl': '{"prompt": "Line one"}\n\n{"prompt": "Line two"}\n',
      'p/d.csv': '\uFEFFid,prompt,resolution\nquoted,"A ""red"" fox,\r\nasleep",4K\nplain,A hen,\n',
      'p/e.txt': '# not this\nA plain line with {{braces}}\n\n  一只猫\n',
      'p/posts/night/index.md': '---\ntitle: Tom & "Jerry"\n---\n# Text\n',
      'p/posts/own.mdx': '---\nimage: {prompt: "Own {{title}}", output: "{{dir}}/cover"}\ntitle: words\n---\n',
      'p/posts/plain.md': 'No front matter, no image.\n',
    },
  );
  const run = await stage.run({
    'prompts-file': 'p/*.yml\np/b.json\np/c.jsonl\np/d.csv\np/e.txt\np/posts/**\n',
    'prompt-template': 'Hero for {{title}}',
    concurrency: '1',
  });
  expect(countsOf(run)).toEqual({ generated: 12 });
  const asked = stage.api.ledger.tasks.map(({ prompt, input: { prompt: _, ...parameters } }) => [prompt, parameters]);
  const house = { aspect_ratio: '3:2', resolution: '1K' };
  const usual = { resolution: '1K' };
  expect(asked).toEqual([
    ['Watercolour: an otter in a boat, soft light', house],
    ['Watercolour: an otter swims, soft light', { ...house, resolution: '2K' }],
    ['Watercolour: an otter swims, soft light', { ...house, resolution: '2K' }],
    ['Json', { ...usual, quality: 'high', output_format: 'webp' }],
    ['Line one', usual],
    ['Line two', usual],
    ['A "red" fox,\nasleep', { resolution: '4K' }],
    ['A hen', usual],
    ['A plain line with {{braces}}', usual],
    ['一只猫', usual],
    ['Hero for Tom & "Jerry"', usual],
    ['Own words', usual],
  ]);
  const at = (name: string): string => `generated-images/${name}`;
  expect(JSON.parse(run.outputs['files'] ?? '')).toEqual([
    at('an-otter-in-a-boat.png'),
    at('swim.png'),
    at('swim-2.png'),
    at('json.webp'),
    at('line-one.png'),
    at('line-two.png'),
    at('quoted.png'),
    at('plain.png'),
    at('a-plain-line-with-braces.png'),
    expect.stringMatching(/^generated-images\/[0-9a-f]{12}\.png$/),
    at('night.png'),
    'p/posts/cover.png',
  ]);
});
