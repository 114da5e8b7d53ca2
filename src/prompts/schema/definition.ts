import * as z from 'zod';
import { ASPECT_RATIO, ASPECT_RATIO_WORDS } from '../../image/aspect-ratio.ts';
import { CONVERSION_KEYS, conversionSchema } from '../../image/conversion-schema.ts';

/** What the `error` of a schema says is allowed; `validate.ts` puts the key and the value in front of it. */
const text = (allowed: string) => z.string({ error: allowed }).min(1, { error: allowed });

const COUNT = 'a whole number from 1 to 100';
const OUTPUT = 'a path such as `images/{{id}}`';

/** Every key is optional: `defaults` may give it. The descriptions are for editors. */
const keys = {
  id: text('text, in quotes where it looks like a number')
    .max(100, { error: 'at most 100 characters' })
    .meta({ description: 'Name of the image, unique over all prompts files. Default: a slug of the prompt.' })
    .exactOptional(),
  prompt: text('the prompt as text, in quotes where YAML would read something else')
    .meta({ description: 'What to paint. `{{name}}` is replaced by the variable of that name.' })
    .exactOptional(),
  aspect_ratio: z
    .string({ error: ASPECT_RATIO_WORDS })
    .regex(ASPECT_RATIO, { error: ASPECT_RATIO_WORDS })
    .meta({
      description: '`auto` or `W:H`. Default: the input `aspect-ratio`.',
      examples: ['auto', '1:1', '4:5', '3:4', '2:3', '16:9', '9:16', '21:9'],
    })
    .exactOptional(),
  resolution: z
    .enum(['1K', '2K', '4K'], { error: '`1K`, `2K`, `4K`' })
    .meta({ description: 'Default: the input `resolution`.' })
    .exactOptional(),
  quality: text('text').meta({ description: 'Passed through to the model.' }).exactOptional(),
  output_format: text('text').meta({ description: 'Passed through to the model.' }).exactOptional(),
  output: text(OUTPUT)
    .meta({
      description:
        'Path of the file, below the working directory; its extension follows the image. `{{id}}`, `{{slug}}`, `{{dir}}` and variables are replaced.',
      examples: ['images/{{id}}', '{{dir}}/cover'],
    })
    .exactOptional(),
  count: z
    .int({ error: COUNT })
    .min(1, { error: COUNT })
    .max(100, { error: COUNT })
    .meta({ description: 'How many variants to generate: `<id>`, `<id>-2`, `<id>-3`, …' })
    .exactOptional(),
  pick: z
    .int({ error: COUNT })
    .min(1, { error: COUNT })
    .max(100, { error: COUNT })
    .meta({
      description:
        'Beside `count`: which of the variants is the image, as `<id>`. The others are in the artifact alone. Another `pick` costs nothing.',
    })
    .exactOptional(),
  alt: z
    .string({ error: 'text' })
    .meta({ description: 'Alternative text. Default: the prompt, without prefix and suffix.' })
    .exactOptional(),
  vars: z
    .record(z.string(), z.unknown(), { error: 'names with values' })
    .meta({ description: 'Values for `{{name}}` in this image’s texts.' })
    .exactOptional(),
  convert: z
    .union([z.literal(false), conversionSchema])
    .meta({
      description:
        'How the files are derived from what the API delivers; `false`: not at all. Default: the input `convert`.',
    })
    .exactOptional(),
};

const image = z.strictObject(keys, { error: 'a prompt, or an object such as `{prompt, resolution}`' });

const defaults = z.strictObject(
  {
    ...keys,
    prefix: text('text').meta({ description: 'Put before every prompt.' }).exactOptional(),
    suffix: text('text').meta({ description: 'Put after every prompt.' }).exactOptional(),
  },
  { error: 'keys with values, as an image has them' },
);

const frame = {
  $schema: z.string({ error: 'text' }).exactOptional(),
  defaults: defaults
    .meta({ id: 'defaults', description: 'What every image of this file has unless it says otherwise.' })
    .exactOptional(),
  vars: keys.vars,
};

/** An image as an object; a bare prompt is turned into one first. */
export const imageSchema = image.meta({ id: 'image' });

/** A prompts file, its images not looked at yet. */
export const frameSchema = z.strictObject(
  { ...frame, images: z.array(z.unknown(), { error: 'a list of images' }) },
  { error: 'a list of images, or `images` with `defaults` and `vars`' },
);

const images = z.array(z.union([text('the prompt as text'), imageSchema])).min(1);

const anyShape = z.union([z.strictObject({ ...frame, images }), images]);

export type ImageEntry = z.infer<typeof imageSchema>;
export type Defaults = z.infer<typeof defaults>;

/** The keys known in each kind of object. */
export const KEYS: Readonly<Record<'file' | 'defaults' | 'image' | 'convert', readonly string[]>> = {
  file: Object.keys(frameSchema.shape),
  defaults: Object.keys(defaults.shape),
  image: Object.keys(keys),
  convert: CONVERSION_KEYS,
};

/** The JSON Schema (draft 7, which editors know best) of a YAML or JSON prompts file. */
export function promptsJsonSchema(): object {
  return { title: 'Prompts file of gpt-image-action', ...z.toJSONSchema(anyShape, { target: 'draft-7' }) };
}
