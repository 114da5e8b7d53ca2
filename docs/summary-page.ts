/**
 * The summary as a page that looks much as GitHub shows it, for a picture in the README.
 * Knows the little Markdown that `renderSummary` writes (headings, paragraphs, lists, code spans); the rest of it is HTML blocks.
 */
export function summaryPage(markdown: string): string {
  const blocks = markdown
    .trim()
    .split(/\n{2,}/)
    .map(block);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Summary</title><style>${STYLE}</style><main>${blocks.join('\n')}</main></html>`;
}

function block(text: string): string {
  const heading = /^(#{2,3}) (.*)$/.exec(text);
  if (heading !== null) return `<h${heading[1]?.length}>${heading[2]}</h${heading[1]?.length}>`;
  if (text.startsWith('```')) return `<pre>${text}</pre>`;
  if (text.startsWith('- '))
    return `<ul>${text
      .split('\n')
      .map((line) => `<li>${line.slice(2)}</li>`)
      .join('')}</ul>`;
  if (/^<\/?(table|details)/.test(text)) return text;
  return `<p>${text.replace(/`([^`]+)`/g, '<code>$1</code>')}</p>`;
}

const STYLE = `
body { margin: 0; background: #fff; color: #1f2328; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
main { max-width: 980px; margin: 24px auto; padding: 8px 32px 32px; border: 1px solid #d1d9e0; border-radius: 6px; }
h2 { padding-bottom: 0.3em; border-bottom: 1px solid #d1d9e0b3; font-size: 1.5em; } h3 { font-size: 1.25em; margin: 24px 0 12px; }
a { color: #0969da; text-decoration: none; }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; margin-bottom: 16px; }
td, th { padding: 6px 13px; border: 1px solid #d1d9e0; } tr:nth-child(2n) { background: #f6f8fa; }
code { padding: 0.2em 0.4em; border-radius: 6px; background: #818b981f; font: 85% ui-monospace, SFMono-Regular, Menlo, monospace; white-space: break-spaces; }
img { max-width: 100%; vertical-align: middle; } sub { font-size: 75%; }
`;
