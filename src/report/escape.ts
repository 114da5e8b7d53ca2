import { oneLine } from '../runtime/one-line.ts';

/**
 * All escaping of the action. Prompts, ids, file names and the API's messages come from outside;
 * what leaves here is shown as text wherever it lands.
 */

// Control characters (line break and tab stay), the two Unicode line separators, and what turns the reading direction around.
const INVISIBLE = /[[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]--[\n\t]]/gv;

/** The text with line ends as `\n`, lone surrogates replaced, and control characters and direction overrides made visible. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, (character) => {
      const code = character.charCodeAt(0);
      // U+2400 to U+2421 picture the ASCII control characters.
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? '\u2421' : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
    });
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** For HTML text and quoted attributes; line breaks and tabs are kept, as entities, so that no blank line ends a Markdown HTML block. */
export function html(text: string): string {
  return visible(text).replace(/[&<>"'`\n\t]/g, entity);
}

// What CommonMark and GFM act on, anywhere or at the start of a line; an entity never opens a construct (CommonMark 2.5).
const ACTIVE = /[!"&'()*<>[\\\]_`{|}~=]|(?<=www)\.|^[-+ \t]|\.(?<=^\d+\.)/gi;
// GitHub looks for mentions, references, emoji and formulas in the rendered text: an element of its own breaks the pattern.
const LINKED = /[@#$:]|(?<=gh)-(?=\d)/gi;
const MARKS = new RegExp(`(?<linked>${LINKED.source})|${ACTIVE.source}`, 'gi');

/**
 * For text in Markdown as GitHub renders it: paragraphs, table cells, link texts, and HTML blocks alike.
 * Nothing in it becomes markup, a link, a mention or a reference; line breaks become `<br>`.
 */
export function markdown(text: string): string {
  return visible(text)
    .replace(MARKS, (character, linked: string | undefined) =>
      linked === undefined ? entity(character) : `<span>${entity(character)}</span>`,
    )
    .replace(/\t/g, ' ')
    .replace(/\n/g, '<br>');
}

/** As `markdown`, but what stands between two backticks is shown as code: for messages in our own words. */
export function markdownMessage(text: string): string {
  return markdown(text).replace(/&#96;((?:(?!&#96;).)+)&#96;/g, '<code>$1</code>');
}

/** An absolute http or https address for a quoted `href` or `src`, in HTML as in Markdown; `undefined` for anything else. */
export function linkTarget(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || !['https:', 'http:'].includes(url.protocol)) return undefined;
  return url.username === '' && url.password === '' ? html(url.href) : undefined;
}

/** A path with `/` for an `href` or `src` attribute, relative to the page; every segment is percent-encoded. */
export function relativeTarget(path: string): string {
  return html(`./${path.toWellFormed().split('/').map(encodeURIComponent).join('/')}`);
}

/** A name in a Mermaid diagram: letters, digits and a few marks; everything else, which could be syntax, becomes `·`. */
export function mermaidName(text: string): string {
  return visible(text).replace(/[^\p{L}\p{M}\p{N} ._()-]+/gu, '·');
}

/** One line of a workflow log that the runner cannot take for a command (`::x::` at its start, `##[x]` anywhere). */
export function logText(text: string): string {
  return oneLine(visible(text), ' ⏎ ')
    .replace(/##(?=\[)/g, '#\u2060#\u2060')
    .replace(/^\s*(?=::)/, '$&\u2060');
}

/** The message of a workflow command, as `@actions/core` writes it. */
export function commandData(text: string): string {
  return visible(text).replace(/%/g, '%25').replace(/\n/g, '%0A');
}

/** A property of a workflow command, such as its title or file. */
export function commandProperty(text: string): string {
  return commandData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
