import { expect, test } from '@jest/globals';
import { specsIn } from '../support/workspace.ts';

const examples = (inputs: Record<string, string>) =>
  specsIn(process.cwd(), { 'working-directory': 'examples', ...inputs });

test('the demo’s prompts are six images of mixed ratios and resolutions', async () => {
  const specs = await examples({ 'prompts-file': 'prompts.yml' });
  expect(specs.map(({ id, parameters }) => [id, parameters.aspect_ratio, parameters.resolution])).toEqual([
    ['hero', '21:9', '2K'],
    ['quick-start', '16:9', '1K'],
    ['concepts', '3:4', '2K'],
    ['troubleshooting', '4:5', '1K'],
    ['social-card', '1:1', '4K'],
    ['phone-wallpaper', '9:16', '1K'],
  ]);
  expect(specs.every(({ prompt }) => prompt.endsWith('generous empty space, no text.'))).toBe(true);
});

test('an example of every kind can be read', async () => {
  const specs = await examples({
    'prompts-file': 'prompts/**',
    'prompt-template': 'A hero image for “{{title}}”: {{description}}',
  });
  expect(specs.map(({ id, stem }) => [id, stem.replace('examples/', '')])).toEqual(
    [
      'a-city-of-bridges-seen-from-a-balloon-early-morning-fog',
      'a-chess-game-between-two-foxes-in-a-library',
      'f56cfc28a47a',
      'night-sky',
      ['paper-boats', 'prompts/posts/paper-boats-cover'],
      'mug',
      'blanket',
      'lamp',
      'lemon-tart',
      'pea-soup',
      'a-deep-purple-berry-pie-one-slice-missing',
      'a-deep-purple-berry-pie-one-slice-missing-2',
      'team-build',
      'team-docs',
      'a-gardener-that-waters-a-circuit-board',
    ].map((each) => (typeof each === 'string' ? [each, `generated-images/${each}`] : each)),
  );
});
