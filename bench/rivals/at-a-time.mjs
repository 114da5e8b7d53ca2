import { writeFileSync } from 'node:fs';

/** Makes an image of each line of standard input, CONCURRENCY at a time: `generate` gets a prompt and gives the image's URL. */
export async function atATime(generate) {
  const lines = [];
  for await (const chunk of process.stdin) lines.push(chunk);
  const waiting = Buffer.concat(lines).toString('utf8').trim().split('\n').entries();
  const work = async () => {
    for (const [index, prompt] of waiting) {
      const response = await fetch(await generate(prompt));
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      writeFileSync(`${index + 1}.png`, Buffer.from(await response.arrayBuffer()));
    }
  };
  await Promise.all(Array.from({ length: Number(process.env.CONCURRENCY) }, work));
}
