import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  commandData,
  commandProperty,
  html,
  linkTarget,
  logText,
  markdown,
  markdownMessage,
  mermaidName,
  relativeTarget,
  visible,
} from '../../src/report/escape.ts';
import { anyText } from '../support/any-text.ts';
import { HOSTILE } from '../support/outcomes.ts';

/** Any text: code points at random, and pieces of what does harm put together at random. */
const pieces = [
  ...HOSTILE,
  ...'<>&"\'`[](){}|*_~#@$:.!=+-\\/ \t\n\r%,;1aä漢🦊\ud83e\u202e',
  '::',
  '##[',
  '\r\n',
  '&#60;',
];
const text = fc.oneof(
  anyText,
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
);

function holds(rule: (text: string) => void): void {
  fc.assert(fc.property(text, rule), { numRuns: 500 });
}

const decodeEntities = (escaped: string) =>
  escaped.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

const decodeCommand = (line: string) => line.replaceAll('%0A', '\n').replaceAll('%25', '%');

describe('visible', () => {
  const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

  test.each([
    ['a\u0000b\u001b[31mc\u007f', 'a␀b␛[31mc␡'],
    ['a\r\nb\rc\nd\te', 'a\nb\nc\nd\te'],
    ['\u202egnp.exe\u2066', '⟨U+202E⟩gnp.exe⟨U+2066⟩'],
    ['a\u0085b\u2028c', 'a⟨U+0085⟩b⟨U+2028⟩c'],
    ['half \ud83e of a fox', 'half \ufffd of a fox'],
    ['漢字 🦊 مرحبا é', '漢字 🦊 مرحبا é'],
  ])('%j is %j', (given, shown) => {
    expect(visible(given)).toBe(shown);
  });

  it('leaves nothing that cannot be seen, and what it gave as it is', () => {
    holds((given) => {
      const shown = visible(given);
      expect(shown.replace(/[\n\t]/g, '')).not.toMatch(HIDDEN);
      expect(shown.isWellFormed()).toBe(true);
      expect(visible(shown)).toBe(shown);
    });
  });
});

describe('html', () => {
  it('is the text, without a character that means something in HTML', () => {
    holds((given) => {
      const escaped = html(given);
      expect(escaped).not.toMatch(/[<>"'`\n\t]|&(?!#\d+;)/);
      expect(decodeEntities(escaped)).toBe(visible(given));
    });
  });
});

describe('markdown', () => {
  const OWN_TAGS = /<br>|<\/?span>/g;

  it('is the text, with nothing in it that Markdown or GitHub acts on', () => {
    holds((given) => {
      const escaped = markdown(given);
      const words = escaped.replace(OWN_TAGS, '');
      expect(words).not.toMatch(/[!"'()*<>[\\\]_`{|}~=@$:\n\t]|&(?!#\d+;)|(?<!&)#/);
      expect(words).not.toMatch(/www\.|gh-\d/i);
      expect(escaped).not.toMatch(/^([-+ ]|\d+[.)])/);
      const shown = decodeEntities(escaped.replaceAll('<br>', '\n').replace(OWN_TAGS, ''));
      expect(shown.replaceAll('\t', ' ')).toBe(visible(given).replaceAll('\t', ' '));
    });
  });

  test.each([
    ['a *b* _c_', 'a &#42;b&#42; &#95;c&#95;'],
    ['- item', '&#45; item'],
    ['12. item', '12&#46; item'],
    ['v1.2', 'v1.2'],
    ['@you #1', '<span>&#64;</span>you <span>&#35;</span>1'],
    ['one\n\ntwo', 'one<br><br>two'],
  ])('%j is %j', (given, escaped) => {
    expect(markdown(given)).toBe(escaped);
  });
});

describe('markdownMessage', () => {
  test.each([
    ['set `api-key`, not `key`', 'set <code>api-key</code>, not <code>key</code>'],
    ['a lone ` stays', 'a lone &#96; stays'],
    ['`<b>`', '<code>&#60;b&#62;</code>'],
  ])('%j is %j', (given, escaped) => {
    expect(markdownMessage(given)).toBe(escaped);
  });

  it('adds code elements, closed, and nothing else to what `markdown` gives', () => {
    holds((given) => {
      const message = markdownMessage(given);
      expect(message.split('<code>').length).toBe(message.split('</code>').length);
      expect(message.replace(/<\/?code>/g, '&#96;')).toBe(markdown(given));
    });
  });
});

describe('linkTarget', () => {
  test.each([
    [
      'https://cdn.example/a_b(1).png?Signature=x_y~&Expires=1',
      'https://cdn.example/a_b(1).png?Signature=x_y~&#38;Expires=1',
    ],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a'],
    ['https://x.example/"><script>', 'https://x.example/%22%3E%3Cscript%3E'],
    ["https://x.example/'`", 'https://x.example/&#39;%60'],
    ['https://user:pass@x.example/', undefined],
    ['https://:pass@x.example/', undefined],
    ['javascript:alert(1)', undefined],
    [' JaVaScRiPt:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['data:text/html,<script>', undefined],
    ['file:///etc/passwd', undefined],
    ['//x.example/a', undefined],
    ['', undefined],
  ])('%j is %j', (address, target) => {
    expect(linkTarget(address)).toBe(target);
  });

  it('is an http address that stays inside its quotes, or nothing', () => {
    const address = fc.tuple(fc.constantFrom('', 'javascript:', 'https://x.example/', 'HTTP://x/', 'data:'), text);
    fc.assert(
      fc.property(address, ([start, rest]) => {
        const target = linkTarget(start + rest);
        if (target === undefined) return;
        expect(target).toMatch(/^https?:\/\//);
        expect(target).not.toMatch(/[\s<>"'`]|&(?!#\d+;)/);
        expect(decodeEntities(target)).toBe(new URL(start + rest).href);
      }),
    );
  });
});

describe('relativeTarget', () => {
  it('is a file of the page’s own place, whatever its name', () => {
    holds((given) => {
      const target = relativeTarget(given);
      expect(target).not.toMatch(/[\s<>"'`?#:](?!\d+;)|&(?!#\d+;)/);
      expect(new URL(decodeEntities(target), 'https://page.example/a/b.html').origin).toBe('https://page.example');
    });
  });

  it('finds the file again', () => {
    const target = relativeTarget("docs/a b#1?/50%'.png");
    const { pathname } = new URL(decodeEntities(target), 'file:///zip/gallery.html');
    expect(decodeURIComponent(pathname)).toBe("/zip/docs/a b#1?/50%'.png");
  });
});

describe('mermaidName', () => {
  it('keeps letters and numbers of every script, and no mark that is syntax', () => {
    expect(mermaidName('hero-banner_2 (漢字).é')).toBe('hero-banner_2 (漢字).é');
    expect(mermaidName('a:b;c%%d#e,f"g\n`h`{i}<j>')).toBe('a·b·c·d·e·f·g·h·i·j·');
    holds((given) => expect(mermaidName(given)).toMatch(/^[\p{L}\p{M}\p{N} ._()·-]*$/u));
  });
});

describe('logText', () => {
  it('is one line that the runner takes for no command', () => {
    holds((given) => {
      const line = logText(given);
      expect(line).not.toMatch(/[\r\n\u2028\u2029\u0085]|^\s*::|##\[/);
    });
  });

  test.each([
    ['one\n  two\r\n\r\nthree', 'one ⏎ two ⏎ three'],
    ['a::b::c', 'a::b::c'],
    ['plain ## text [x]', 'plain ## text [x]'],
  ])('%j is %j', (given, line) => {
    expect(logText(given)).toBe(line);
  });
});

describe('commandData and commandProperty', () => {
  it('are one line from which the runner reads the text again', () => {
    holds((given) => {
      const data = commandData(given);
      expect(data).not.toMatch(/[\r\n]/);
      expect(decodeCommand(data)).toBe(visible(given));
    });
  });

  it('end no property early', () => {
    holds((given) => {
      const property = commandProperty(given);
      expect(property).not.toMatch(/[\r\n:,]/);
      expect(decodeCommand(property.replaceAll('%3A', ':').replaceAll('%2C', ','))).toBe(visible(given));
    });
  });
});
