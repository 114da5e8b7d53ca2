import path from 'node:path';
import { spareName } from '../../image/candidate.ts';
import type { Conversion } from '../../image/conversion.ts';
import { canonicalConversion } from '../../image/conversion-schema.ts';
import { imageSpec } from '../../image/fingerprint.ts';
import type { ImageSpec, Parameters, Source } from '../../image/image.ts';
import { numbered } from '../../image/numbered-path.ts';
import type { Problem } from '../../runtime/problem.ts';
import { quoted } from '../../runtime/problem.ts';
import type { Settings } from '../../settings/read-settings.ts';
import type { Draft } from '../formats/parsed-file.ts';
import type { Defaults, ImageEntry } from '../schema/definition.ts';
import type { ValidFile, ValidImage } from '../schema/validate.ts';
import type { Obstacles } from './blocked-paths.ts';
import { idProblem } from './image-id.ts';
import { placeImage } from './output-path.ts';
import { altProblem, promptProblem, withHouseStyle } from './prompt-text.ts';
import { slugOf } from './slug.ts';
import { fillTemplate, type View } from './template.ts';

/** What the images of one prompts file share. */
export interface FileContext {
  /** The prompts file, relative to the workspace. */
  readonly file: string;
  readonly draft: Draft;
  readonly valid: ValidFile;
  readonly settings: Settings;
  readonly obstacles: Obstacles;
}

/** An image's specs, one a variant; none if there are problems. */
export interface Built {
  readonly specs: readonly ImageSpec[];
  readonly problems: readonly Problem[];
}

/** Fills an image's templates, and decides its id and its files. */
export function buildImage(valid: ValidImage, context: FileContext): Built {
  const { draft } = context;
  const image = new ImageInFile(valid, context.valid, draft);
  const { entry, vars, problems } = image;

  const own = image.fill('prompt', vars).trim();
  const prompt = withHouseStyle(own, image.fill('prefix', vars), image.fill('suffix', vars));
  if (problems.length === 0) image.note('prompt', own === '' ? 'The image has no `prompt`' : promptProblem(prompt));

  image.note('pick', pickProblem(entry), !Object.hasOwn(valid.entry, 'count'));
  // Ten thousand slugs that nobody asks for take longer than to look.
  const isSlugged = entry.id === undefined || [entry.output, entry.alt].some((text) => text?.includes('slug'));
  const slug = isSlugged ? slugOf(draft.markdown?.name ?? own) : '';
  const id = entry.id ?? slug;
  const wrongId = entry.id === undefined ? undefined : idProblem(id);
  image.note('id', wrongId && `\`id\` is ${quoted(id)}: ${wrongId}`);
  if (problems.length > 0) return { specs: [], problems };

  const names = [{ id, dir: directoryOf(context) }, ...vars, { slug }];
  const output = entry.output === undefined ? undefined : image.fill('output', names);
  const alt = entry.alt === undefined ? own.replace(/\s+/g, ' ') : image.fill('alt', names);
  image.note('alt', altProblem(alt));
  if (problems.length > 0) return { specs: [], problems };

  const specs = variantsOf(image, { id, prompt, alt, output }, context);
  return { specs: problems.length === 0 ? specs : [], problems };
}

interface Filled {
  readonly id: string;
  readonly prompt: string;
  readonly alt: string;
  readonly output: string | undefined;
}

function variantsOf(image: ImageInFile, { id, prompt, alt, output }: Filled, context: FileContext): ImageSpec[] {
  const { draft, settings, obstacles } = context;
  const convert = conversionOf(image.entry.convert, settings.convert.conversion);
  const stemOf = (variant: number): string => {
    const place = placeImage({ id, output, variant, ...convert }, settings, obstacles);
    if (place.ok) return place.stem;
    image.note('output', `The file of \`${id}\` cannot be ${quoted(output ?? id)}: ${place.problem}`);
    return '';
  };
  const { count = 1, pick } = image.entry;
  // Candidates share one place, whichever is picked.
  const shared = pick === undefined ? '' : stemOf(1);
  return Array.from({ length: count }, (_, index) => {
    const variant = index + 1;
    const isNamesake = pick === undefined ? variant === 1 : variant === pick;
    const identity =
      pick === undefined
        ? { id: numbered(id, variant), stem: stemOf(variant), ...convert }
        : candidateOf({ id, stem: shared, convert }, { variant, count, pick });
    return imageSpec({
      ...identity,
      model: settings.prompts.model,
      prompt,
      parameters: parametersOf(image.entry, settings.prompts.parameters),
      variant,
      ...(!isNamesake && { variantOf: id }),
      alt,
      source: image.source,
      ...(draft.markdown !== undefined && { frontMatter: draft.markdown.frontMatter }),
    });
  });
}

type Named = Pick<ImageSpec, 'id' | 'stem'> & { readonly convert: Pick<ImageSpec, 'convert'> };

/** The picked candidate is the image itself; the others stay as delivered, and none of them has its place. */
function candidateOf(
  { id, stem, convert }: Named,
  { variant, ...choice }: Pick<ImageSpec, 'variant'> & Record<'count' | 'pick', number>,
): Pick<ImageSpec, 'id' | 'stem' | 'convert' | 'candidate'> {
  const candidate = { of: id, stem, ...choice };
  if (variant === choice.pick) return { id, stem, ...convert, candidate };
  return { id: spareName(id, variant), stem: spareName(stem, variant), candidate };
}

/** What is wrong with `pick`; `undefined` if nothing is. */
function pickProblem({ pick, count }: Pick<ImageEntry, 'pick' | 'count'>): string | undefined {
  if (pick === undefined) return undefined;
  if (count === undefined)
    return `\`pick\` is the number \`${pick}\`, but there is no \`count\`: allowed is \`pick\` beside \`count\`, from 1 to that`;
  if (pick <= count) return undefined;
  return `\`pick\` is the number \`${pick}\`: allowed is a whole number from 1 to the \`count\` of the image, ${count}`;
}

/** The prompts file's folder relative to the working directory; `.` for that itself. */
function directoryOf({ file, settings }: FileContext): string {
  return path.posix.relative(settings.workingDirectory, path.posix.dirname(file)) || '.';
}

/** How an image's files are derived: as it says itself, all of it, else as the input says. */
function conversionOf(own: ImageEntry['convert'], input: Conversion | undefined): Pick<ImageSpec, 'convert'> {
  const conversion = own ?? input;
  return conversion === undefined || conversion === false || Object.keys(conversion).length === 0
    ? {}
    : { convert: canonicalConversion(conversion) };
}

/** The parameters of an image: its own, else those of the inputs; what neither gives is absent. */
function parametersOf(own: ImageEntry, inputs: Parameters): Parameters {
  const aspect_ratio = own.aspect_ratio ?? inputs.aspect_ratio;
  const resolution = own.resolution ?? inputs.resolution;
  const quality = own.quality ?? inputs.quality;
  const output_format = own.output_format ?? inputs.output_format;
  return {
    ...(aspect_ratio !== undefined && { aspect_ratio }),
    ...(resolution !== undefined && { resolution }),
    ...(quality !== undefined && { quality }),
    ...(output_format !== undefined && { output_format }),
  };
}

type TextKey = 'prompt' | 'prefix' | 'suffix' | 'alt' | 'output';

/** One image of a prompts file: its keys over the defaults', and what turns out to be wrong with it. */
class ImageInFile {
  readonly entry: Defaults;
  /** What texts are filled from: of two that have a name, the first counts. */
  readonly vars: readonly View[];
  readonly problems: Problem[] = [];
  readonly #image: ValidImage;
  readonly #draft: Draft;

  constructor(image: ValidImage, { defaults, vars }: ValidFile, draft: Draft) {
    this.entry = { ...defaults, ...image.entry };
    // Not one object: four thousand images with five thousand names would copy them all.
    this.vars = [image.entry.vars ?? {}, defaults.vars ?? {}, vars];
    this.#image = image;
    this.#draft = draft;
  }

  get source(): Source {
    return this.#draft.locate(this.#image.path);
  }

  /** A text with its template filled from `names`; `` if the key is absent, or its template is wrong, which is noted. */
  fill(key: TextKey, names: readonly View[]): string {
    const isInput = key === 'prompt' && this.entry.prompt === undefined;
    const template = isInput ? this.#draft.markdown?.promptTemplate : this.entry[key];
    if (template === undefined || this.#draft.literal) return template ?? '';
    const filled = fillTemplate(template, ...names);
    if (filled.ok) return filled.text;
    const label = isInput ? 'Input `prompt-template`' : `\`${key}\``;
    const source = this.#place(key, filled.fault === 'syntax');
    this.problems.push(...filled.problems.map((problem) => ({ message: `${label} ${problem}`, source })));
    return '';
  }

  /** Notes what is wrong with a key, if anything is; `forAll`: where the defaults have the key, they are wrong. */
  note(key: TextKey | 'id' | 'pick', message: string | undefined, forAll = false): void {
    if (message !== undefined) this.problems.push({ message, source: this.#place(key, forAll) });
  }

  /** The image's own key; else the image, which lacks what the defaults ask for; or the defaults' key, if that is wrong for all. */
  #place(key: TextKey | 'id' | 'pick', forAll = false): Source {
    const { entry, path } = this.#image;
    const isOwn = Object.hasOwn(entry, key);
    if (forAll && !isOwn) return this.#draft.locate(['defaults', key]);
    return this.#draft.locate(isOwn ? [...path, key] : path);
  }
}
