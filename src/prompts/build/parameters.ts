import type { Parameters } from '../../image/image.ts';
import type { PromptSettings } from '../../settings/read-settings.ts';
import type { ImageEntry } from '../schema/definition.ts';

/** The parameters of an image: its own, else those of the inputs; what neither gives is absent. */
export function parametersOf(inputs: PromptSettings, image: ImageEntry = {}): Parameters {
  const aspectRatio = image.aspect_ratio ?? inputs.aspectRatio;
  const quality = image.quality ?? inputs.quality;
  const outputFormat = image.output_format ?? inputs.outputFormat;
  return {
    ...(aspectRatio !== undefined && { aspectRatio }),
    resolution: image.resolution ?? inputs.resolution,
    ...(quality !== undefined && { quality }),
    ...(outputFormat !== undefined && { outputFormat }),
  };
}
