import type { Plot } from './section.ts';

/** In units of the SVG. */
const LABELS = 250;
const BARS = 380;
const ROW = 26;

/** The plot as an SVG: bars from zero, ours in the colour of the project, readable on light and dark pages. */
export function barsSvg({ alt, unit, bars }: Plot): string {
  const largest = Math.max(...bars.map(({ value }) => value));
  const rows = bars.map(({ label, value }, index) => {
    const y = 8 + index * ROW;
    const length = ((value / largest) * BARS).toFixed(1);
    const style = label.includes('this action') ? 'ours' : 'other';
    return [
      `<text class="label" x="${LABELS - 8}" y="${y + 13}">${escaped(label)}</text>`,
      `<rect class="${style}" x="${LABELS}" y="${y}" width="${length}" height="18"/>`,
      `<text x="${LABELS + Number(length) + 6}" y="${y + 13}">${shown(value)} ${escaped(unit)}</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${bars.length * ROW + 12}" role="img" aria-label="${escaped(alt)}">
<style>
text { font: 12px system-ui, sans-serif; fill: #57606a }
.label { text-anchor: end }
.other { fill: #8c959f }
.ours { fill: #0969da }
@media (prefers-color-scheme: dark) {
text { fill: #9198a1 }
.ours { fill: #4493f8 }
}
</style>
${rows.join('\n')}
</svg>
`;
}

const shown = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
