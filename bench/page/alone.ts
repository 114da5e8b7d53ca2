import { sectionText } from './markdown.ts';
import type { Section } from './section.ts';

/** Prints one measurement where its file is what was started: `node bench/<file>.ts`. */
export async function printAlone(isMain: boolean, measure: () => Promise<Section>): Promise<void> {
  if (isMain) console.log(sectionText(await measure()));
}
