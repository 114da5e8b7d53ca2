import { createHash } from 'node:crypto';
import type { ImageSpec } from './image.ts';

/** Goes up when the canonical form changes, which makes every image of every project anew: never lightly. */
const FORM = 1;

/** SHA-256, in hex, of all that the API is told and of the variant; neither the output path nor the source counts. */
export function fingerprint(spec: ImageSpec): string {
  const { model, prompt, variant } = spec;
  // The keys stand in a fixed order, and JSON.stringify leaves out what is undefined: equal requests are equal texts.
  return sha256(JSON.stringify({ form: FORM, model, prompt, ...parameterParts(spec), variant }));
}

/** The request in parts, as the lock keeps it; what is not sent is absent, the prompt is the first 16 hex digits of its SHA-256. */
export function requestParts(spec: ImageSpec): Record<string, string> {
  const parts = {
    model: spec.model,
    ...parameterParts(spec),
    variant: String(spec.variant),
    prompt: sha256(spec.prompt).slice(0, 16),
  };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** Which parts differ between what the lock keeps and what is asked for now; none where the lock kept no parts. */
export function changedParts(kept: Readonly<Record<string, string>>, spec: ImageSpec): string[] {
  if (Object.keys(kept).length === 0) return [];
  const asked = requestParts(spec);
  const names = new Set([...Object.keys(asked), ...Object.keys(kept)]);
  return [...names].filter((name) => asked[name] !== kept[name]);
}

function parameterParts({ parameters }: ImageSpec) {
  return {
    aspect_ratio: parameters.aspectRatio,
    resolution: parameters.resolution,
    quality: parameters.quality,
    output_format: parameters.outputFormat,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
