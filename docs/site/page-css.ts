/** The looks of docs/index.html: the colours of the gallery, light and dark, from a phone's width up. */
export const PAGE_CSS = `
:root {
  color-scheme: light dark;
  --ground: #f7f7f5; --raised: #fff; --line: #e3e2de; --text: #1c1c1f; --soft: #5d5d66;
  --accent: #4338ca; --on-accent: #fff; --well: #ecebe7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f1013; --raised: #191a1f; --line: #2c2e36; --text: #f1f1f3; --soft: #a3a5b0;
    --accent: #a5b4fc; --on-accent: #15161b; --well: #202127;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; background: var(--ground); color: var(--text); font: 17px/1.6 system-ui, -apple-system, "Segoe UI", sans-serif; }
header, main > section, footer { max-width: 1120px; margin: 0 auto; padding: 0 clamp(18px, 4vw, 48px); }
header { padding-top: clamp(40px, 8vw, 96px); }
main > section { padding-top: clamp(56px, 8vw, 104px); }
h1 { margin: 0; max-width: 17ch; font-size: clamp(2.3rem, 6.4vw, 4.2rem); font-weight: 700; line-height: 1.04; letter-spacing: -0.032em; text-wrap: balance; }
h2 { margin: 0 0 12px; font-size: clamp(1.5rem, 3.2vw, 2.1rem); line-height: 1.2; letter-spacing: -0.02em; text-wrap: balance; }
h3 { margin: 0 0 6px; font-size: 1.06rem; }
p { margin: 0; max-width: 66ch; }
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
.skip { position: fixed; top: -90px; left: 16px; z-index: 9; padding: 10px 16px; background: var(--accent); color: var(--on-accent); border-radius: 8px; }
.skip:focus { top: 12px; }
.lead { margin-top: 22px; max-width: 52ch; color: var(--soft); font-size: clamp(1.08rem, 2vw, 1.3rem); line-height: 1.5; }
.ways { display: flex; flex-wrap: wrap; gap: 12px; margin: 30px 0 0; }
.ways a { padding: 11px 22px; border: 1px solid var(--line); border-radius: 999px; background: var(--raised); color: var(--text); font-weight: 600; text-decoration: none; }
.ways a:first-child { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.hero { display: block; width: 100%; height: auto; margin-top: clamp(32px, 5vw, 60px); border-radius: 18px; background: var(--well); }
figure { margin: 0; }
figcaption, .note { margin-top: 12px; color: var(--soft); font-size: 15px; }
.promises { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 270px), 1fr)); gap: 16px; margin: 0; padding: 0; list-style: none; }
.promises li { padding: 24px; border: 1px solid var(--line); border-radius: 16px; background: var(--raised); }
.promises p { color: var(--soft); font-size: 16px; }
.steps { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 430px), 1fr)); gap: 18px; margin-top: 26px; align-items: start; }
.step { min-width: 0; }
.step h3 { color: var(--soft); font-weight: 500; font-size: 15px; }
pre { margin: 0; padding: 20px 22px; overflow-x: auto; border: 1px solid var(--line); border-radius: 14px; background: var(--raised); font: 13.5px/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.92em; }
pre code { font-size: inherit; }
main > .wide { max-width: 1400px; }
iframe { display: block; width: 100%; height: min(86vh, 860px); margin-top: 26px; border: 1px solid var(--line); border-radius: 18px; background: var(--ground); }
.recipes { columns: 2 340px; column-gap: 40px; margin: 22px 0 0; padding: 0; list-style: none; }
.recipes li { break-inside: avoid; padding: 11px 0; border-top: 1px solid var(--line); }
footer { padding-top: clamp(56px, 8vw, 104px); padding-bottom: 64px; color: var(--soft); font-size: 15px; }
footer p + p { margin-top: 10px; }
@media (max-width: 560px) { pre { padding: 16px; font-size: 12.5px; } .ways a { flex: 1 1 auto; text-align: center; } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print { iframe { display: none; } }
`;
