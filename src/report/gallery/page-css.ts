/** The gallery's style. A string, because the page is one file and its policy allows exactly this text. */
export const PAGE_CSS = `
:root {
  color-scheme: light dark;
  --ground: #f7f7f5; --raised: #fff; --line: #e3e2de; --text: #1c1c1f; --soft: #5d5d66;
  --accent: #4338ca; --on-accent: #fff; --well: #ecebe7;
  --generated: #15803d; --unchanged: #57606f; --failed: #b91c1c; --pending: #9a5b00; --skipped: #57606f;
  --row: 250px;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f1013; --raised: #191a1f; --line: #2c2e36; --text: #f1f1f3; --soft: #a3a5b0;
    --accent: #a5b4fc; --on-accent: #15161b; --well: #202127;
    --generated: #4ade80; --unchanged: #a0a8b8; --failed: #fca5a5; --pending: #fbbf24; --skipped: #a0a8b8;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
header, main { max-width: 1680px; margin: 0 auto; padding: 0 clamp(16px, 3vw, 48px); }
header { padding-top: clamp(24px, 4vw, 48px); }
h1 { margin: 0; font-size: clamp(1.6rem, 3vw, 2.3rem); font-weight: 680; letter-spacing: -0.022em; line-height: 1.15; overflow-wrap: anywhere; text-wrap: balance; }
h1, h2, .prompt, .view-prompt, .why, dd { unicode-bidi: isolate; }
a { color: var(--accent); text-underline-offset: 3px; }
button, input { font: inherit; color: inherit; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.lead { margin: 8px 0 0; color: var(--soft); }
.unseen, .chip input { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
.skip { position: fixed; top: -80px; left: 16px; z-index: 9; padding: 8px 14px; background: var(--accent); color: var(--on-accent); border-radius: 8px; }
.skip:focus { top: 12px; }

.run { margin-top: 20px; }
.run summary { width: max-content; color: var(--soft); font-size: 13px; cursor: pointer; border-radius: 4px; }
.timeline { display: block; margin-top: 10px; overflow: visible; }
.grid-line { stroke: var(--line); }
.tick { fill: var(--soft); font-size: 11px; font-variant-numeric: tabular-nums; }
.bar { opacity: 0.85; }
.bar:hover { opacity: 1; }
.bar.generated { fill: var(--generated); } .bar.failed { fill: var(--failed); } .bar.pending { fill: var(--pending); }

.toolbar { position: sticky; top: 0; z-index: 3; display: flex; flex-wrap: wrap; align-items: center; gap: 10px 14px; margin: 16px calc(-1 * clamp(16px, 3vw, 48px)) 6px; padding: 12px clamp(16px, 3vw, 48px); background: color-mix(in srgb, var(--ground) 88%, transparent); backdrop-filter: blur(14px); }
.search { flex: 1 1 240px; max-width: 420px; }
.search input { width: 100%; padding: 9px 16px; border: 1px solid var(--line); border-radius: 999px; background: var(--raised); }
.search input::placeholder { color: var(--soft); opacity: 1; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; margin: 0; padding: 0; border: 0; min-width: 0; }
.chip span { display: block; padding: 6px 13px; border: 1px solid var(--line); border-radius: 999px; background: var(--raised); font-size: 13.5px; cursor: pointer; text-transform: capitalize; }
.chip b { margin-left: 3px; font-weight: 500; color: var(--soft); font-variant-numeric: tabular-nums; }
.chip :checked + span { background: var(--text); border-color: var(--text); color: var(--ground); }
.chip :checked + span b { color: inherit; }
.chip :focus-visible + span { outline: 3px solid var(--accent); outline-offset: 2px; }
.shown { margin-left: auto; color: var(--soft); font-size: 13.5px; font-variant-numeric: tabular-nums; }

.tiles { display: flex; flex-wrap: wrap; gap: 26px 16px; margin: 10px 0 64px; padding: 0; list-style: none; }
.tiles:focus { outline: 0; }
.tiles::after { content: ""; flex: 1000 1 0; }
.tile { flex: 1 1 auto; min-width: 168px; max-width: 100%; }
.open { position: relative; display: block; width: 100%; height: var(--row); padding: 0; border: 0; border-radius: 12px; background: var(--well); overflow: hidden; cursor: zoom-in; }
.open::after { content: ""; position: absolute; inset: 0; border-radius: inherit; box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--text) 12%, transparent); }
.open img { display: block; height: 100%; width: auto; min-width: 100%; max-width: 100%; object-fit: cover; transition: transform 0.35s cubic-bezier(0.2, 0.7, 0.2, 1); }
.open:hover img { transform: scale(1.025); }
.badge { position: absolute; left: 10px; bottom: 10px; padding: 2px 10px; border-radius: 999px; background: rgb(0 0 0 / 0.68); color: #fff; font-size: 12px; }
.words { display: flex; flex-direction: column; gap: 8px; padding: 18px; text-align: left; overflow: hidden; }
.open .words { width: 300px; min-width: 100%; height: 100%; }
.state { text-transform: capitalize; color: var(--skipped); }
.state.failed { color: var(--failed); } .state.pending { color: var(--pending); }
.why { color: var(--soft); font-size: 13.5px; white-space: pre-line; overflow-wrap: anywhere; }
.caption { contain: inline-size; padding: 10px 2px 0; }
.name { margin: 0; font-size: 14px; font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.facts { margin: 0; color: var(--soft); font-size: 12.5px; font-variant-numeric: tabular-nums; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.prompt { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; margin: 4px 0 0; color: var(--soft); font-size: 13.5px; line-height: 1.45; max-height: 2.9em; overflow: hidden; overflow-wrap: anywhere; }
.nothing { padding: 40px 0 120px; text-align: center; color: var(--soft); }
.reset, .copy, .save, .flip { padding: 7px 14px; border: 1px solid var(--line); border-radius: 9px; background: var(--raised); color: var(--text); font-size: 13.5px; text-decoration: none; cursor: pointer; }

dialog { width: 100vw; height: 100dvh; max-width: none; max-height: none; margin: 0; padding: 0; border: 0; background: var(--ground); color: var(--text); }
dialog[open] { display: grid; grid-template: 100% / minmax(0, 1fr) 380px; }
dialog::backdrop { background: rgb(0 0 0 / 0.6); }
.stage { display: flex; align-items: center; justify-content: center; min-width: 0; min-height: 0; padding: clamp(12px, 3vw, 40px); background: var(--well); }
.stage img { display: block; max-width: 100%; max-height: 100%; width: auto; height: auto; object-fit: contain; border-radius: 6px; box-shadow: 0 18px 60px rgb(0 0 0 / 0.28); }
.stage .words { max-width: 60ch; max-height: 100%; overflow: auto; font-size: 1.1rem; }
.stage:has(.compare) { container-type: size; }
.compare { --cut: 50%; position: relative; width: min(100cqw, var(--most), 100cqh * var(--ratio)); aspect-ratio: var(--ratio); }
.stage .compare img { position: absolute; inset: 0; width: 100%; height: 100%; }
.compare .before { clip-path: inset(0 calc(100% - var(--cut)) 0 0); box-shadow: none; }
.compare input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: ew-resize; }
.line { position: absolute; top: 0; bottom: 0; left: var(--cut); width: 2px; margin-left: -1px; background: #fff; box-shadow: 0 0 0 1px rgb(0 0 0 / 0.35); pointer-events: none; }
.line::after { content: "\\2194"; position: absolute; top: 50%; left: 50%; width: 34px; height: 34px; margin: -17px; border-radius: 50%; background: #fff; color: #1c1c1f; line-height: 34px; text-align: center; box-shadow: 0 1px 6px rgb(0 0 0 / 0.4); }
:focus-visible + .line::after { outline: 3px solid var(--accent); outline-offset: 2px; }
.side { position: absolute; top: 10px; left: 10px; padding: 2px 10px; border-radius: 999px; background: rgb(0 0 0 / 0.68); color: #fff; font-size: 12px; pointer-events: none; }
.side + .side { left: auto; right: 10px; }
.panel { display: flex; flex-direction: column; min-width: 0; min-height: 0; border-left: 1px solid var(--line); background: var(--raised); }
.bar-top { display: flex; align-items: center; gap: 6px; padding: 12px 14px 12px 22px; border-bottom: 1px solid var(--line); }
.place { margin-right: auto; color: var(--soft); font-size: 13.5px; font-variant-numeric: tabular-nums; }
.step { width: 38px; height: 38px; padding: 0 0 3px; border: 0; border-radius: 9px; background: none; font-size: 22px; line-height: 1; cursor: pointer; }
.step:hover, .reset:hover, .copy:hover, .save:hover, .flip:hover { background: var(--well); }
.scroll { flex: 1; min-height: 0; overflow-y: auto; padding: 20px 22px 32px; }
.scroll:focus-visible { outline-offset: -3px; }
.scroll h2 { margin: 0 0 10px; font-size: 1.25rem; line-height: 1.3; letter-spacing: -0.01em; overflow-wrap: anywhere; }
.view-prompt { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 42vh; overflow-y: auto; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin: 16px 0 22px; }
.copied { color: var(--soft); font-size: 13.5px; }
dl { margin: 0; display: grid; gap: 12px; border-top: 1px solid var(--line); padding-top: 18px; }
dt { color: var(--soft); font-size: 12.5px; }
dd { margin: -11px 0 0; font-size: 14px; overflow-wrap: anywhere; }
textarea { position: absolute; opacity: 0; }

@media (max-width: 760px) {
  .tile { flex: 1 1 100%; }
  .open { height: auto; }
  .open img { width: 100%; height: auto; max-height: 78vh; }
  .open .words { width: 100%; height: auto; min-height: 150px; }
  .shown { margin-left: 0; }
  dialog[open] { grid-template: minmax(0, 1fr) minmax(0, 44dvh) / 100%; }
  .panel { border-left: 0; border-top: 1px solid var(--line); }
  .stage { padding: 10px; }
  .view-prompt { max-height: none; }
}
@media (prefers-reduced-motion: reduce) { .open img { transition: none; } }
@media print { .toolbar, dialog { display: none; } }
`;
