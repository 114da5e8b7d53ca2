import { createHash } from 'node:crypto';
import type { ImageSpec } from './image.ts';

/** Goes up when the canonical form changes. Every image of every project is then generated, and paid for, again: never lightly. */
const FORM = 1;

/** What a fingerprint is of. */
type Asked = Pick<ImageSpec, 'model' | 'prompt' | 'parameters' | 'variant'>;

/** A wanted image with the fingerprint of its request. */
export function imageSpec(image: Omit<ImageSpec, 'fingerprint'>): ImageSpec {
  return { ...image, fingerprint: fingerprint(image) };
}

/** SHA-256, in hex, of all that is sent to the API, and of the variant; neither the output path nor the source counts. */
export function fingerprint({ model, prompt, parameters, variant }: Asked): string {
  const { aspect_ratio, resolution, quality, output_format } = parameters;
  // The keys stand in a fixed order, and JSON.stringify leaves out what is undefined: equal requests are equal texts.
  const asked = { form: FORM, model, prompt, aspect_ratio, resolution, quality, output_format, variant };
  return sha256(JSON.stringify(asked));
}

/** The request in parts, as the lock keeps it; what is not sent is absent, the prompt is the first 16 hex digits of its SHA-256. */
export function requestParts({ model, prompt, parameters, variant }: Asked): Record<string, string> {
  return { model, ...parameters, variant: String(variant), prompt: sha256(prompt).slice(0, 16) };
}

/** Which parts differ between what the lock keeps and what is asked for now; none if the lock kept no parts. */
export function changedParts(kept: Readonly<Record<string, string>>, spec: ImageSpec): string[] {
  if (Object.keys(kept).length === 0) return [];
  const asked = requestParts(spec);
  const names = new Set([...Object.keys(asked), ...Object.keys(kept)]);
  return [...names].filter((name) => asked[name] !== kept[name]);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
