import { sectionText } from './markdown.ts';
import type { Section } from './section.ts';

/** Where its file is what was started: sends the measurement to `npm run bench`, or prints it (`node bench/<file>.ts`). */
export async function printAlone(isMain: boolean, measure: () => Promise<Section>): Promise<void> {
  if (!isMain) return;
  const section = await measure();
  if (process.send === undefined) console.log(sectionText(section));
  else process.send(section);
}
