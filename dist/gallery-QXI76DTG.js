import{createRequire}from'node:module';const require=createRequire(import.meta.url);
import{base64Of}from"./chunk-YYGJEJ4X.js";import{CANDIDATES,IMAGE_FORMATS,STATUSES,apiParameters,candidateWords,countOutcomes,countWords,creditsWords,failureFacts,formatBytes,formatDuration,formatOfPath,
formatSize,html,isSpare,linkTarget,nextStep,oldPickOf,openInside,picturesOf,plural,relativeTarget,shorten,sparePicturesOf,taskBehind,timedOutcomes}from"./chunk-LFK2DEKB.js";import"./chunk-5FOEMJ7H.js";
import"./chunk-BPRDZRUY.js";import{createWriteStream}from"node:fs";import{pipeline}from"node:stream/promises";import path from"node:path";var EMBED_LIMIT=25e6,NONE={kind:"none"};function imageSources(tiles,options){let total=0,embedded=(place,{bytes,format})=>{let known=IMAGE_FORMATS.find(({name,isShown})=>isShown&&name===format);return known===
void 0||total+bytes>options.embedLimit?NONE:(total+=bytes,{kind:"embedded",mime:known.mime,place})},images=tiles.map(tile=>{let{file}=tile,image=file===void 0?NONE:embedded(placeOfFile(file.path,tile,
options),file);return image.kind==="none"?linkedSource(tile,options):image});return tiles.map(({before},index)=>({image:images[index]??NONE,before:before===void 0?NONE:embedded(placeOf(before.kept),{bytes:before.
bytes,format:formatOfPath(before.path)})}))}function linkedSource({file,url,isSpare:isSpare2},{beside,rawUrl}){if(file===void 0)return NONE;if(beside!==void 0)return{kind:"linked",target:relativeTarget(
beside(file.path))};let address=(isSpare2===!0?void 0:rawUrl?.(file.path))??url,target=address===void 0?void 0:linkTarget(address);return target===void 0?NONE:{kind:"linked",target}}function placeOfFile(file,{
isSpare:isSpare2},{workspace,spares}){return isSpare2!==!0||spares===void 0?{folder:workspace,file}:{folder:spares,file:file.slice(`${CANDIDATES}/`.length)}}function placeOf(absolute){return{folder:path.
dirname(absolute),file:path.basename(absolute)}}async function openImage({folder,file}){try{let opened=await openInside(folder,file);return opened.kind==="open"?opened.file:void 0}catch{return}}import{createHash}from"node:crypto";var PAGE_CSS=`
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

.toolbar { position: sticky; top: 0; z-index: 3; display: flex; flex-wrap: wrap; align-items: center; gap: 10px 14px; margin: 16px calc(-1 * clamp(16px, 3vw, 48px)) 6px; padding: 12px clamp(16px, 3vw,\
 48px); background: color-mix(in srgb, var(--ground) 88%, transparent); backdrop-filter: blur(14px); }
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
.prompt { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; margin: 4px 0 0; color: var(--soft); font-size: 13.5px; line-height: 1.45; max-height: 2.9em; overflow: hidden; ove\
rflow-wrap: anywhere; }
.nothing { padding: 40px 0 120px; text-align: center; color: var(--soft); }
.reset, .copy, .save, .flip { padding: 7px 14px; border: 1px solid var(--line); border-radius: 9px; background: var(--raised); color: var(--text); font-size: 13.5px; text-decoration: none; cursor: poi\
nter; }

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
.line::after { content: "\\2194"; position: absolute; top: 50%; left: 50%; width: 34px; height: 34px; margin: -17px; border-radius: 50%; background: #fff; color: #1c1c1f; line-height: 34px; text-align:\
 center; box-shadow: 0 1px 6px rgb(0 0 0 / 0.4); }
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
`;var PAGE_SCRIPT=`'use strict';
const find = (selector, root = document) => root.querySelector(selector);
const tiles = [...document.querySelectorAll('.tile')];
const form = find('.toolbar');
const shown = find('.shown');
const nothing = find('.nothing');
const dialog = find('dialog');
const texts = new Map();
let visible = tiles;
let current;

function detailsOf(tile) {
  return find('dl', find('template', tile).content);
}

function textOf(tile) {
  if (!texts.has(tile)) texts.set(tile, (tile.textContent + ' ' + detailsOf(tile).textContent).toLowerCase());
  return texts.get(tile);
}

function filter() {
  const words = form.elements.text.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const status = new FormData(form).get('status') ?? '';
  visible = tiles.filter((tile) => (status === '' || tile.dataset.status === status) && words.every((word) => textOf(tile).includes(word)));
  const kept = new Set(visible);
  for (const tile of tiles) tile.hidden = !kept.has(tile);
  nothing.hidden = visible.length > 0;
  shown.value = visible.length === tiles.length ? tiles.length + ' shown' : visible.length + ' of ' + tiles.length + ' shown';
}

function show(tile) {
  current = tile;
  const picture = find('.picture', tile).cloneNode(true);
  picture.removeAttribute('loading');
  const before = find('.before', find('template', tile).content);
  find('.stage').replaceChildren(before ? comparison(picture, before.cloneNode()) : picture);
  find('.flip').hidden = !before;
  find('#view-name').textContent = find('.name', tile).textContent;
  find('.view-prompt').textContent = find('.prompt', tile).textContent;
  const details = detailsOf(tile).cloneNode(true);
  find('.view-details').replaceChildren(details);
  find('.copied').textContent = '';
  const save = find('.save');
  save.hidden = picture.tagName !== 'IMG';
  if (!save.hidden) {
    save.href = picture.src;
    save.download = fileName(details);
    save.target = '_blank';
    save.rel = 'noopener';
  }
  find('.place').textContent = (visible.indexOf(tile) + 1) + ' of ' + visible.length;
  find('.scroll').scrollTop = 0;
  if (before) cut(50);
  if (!dialog.open) dialog.showModal();
  // A button that this image has no use for takes the focus away with it.
  else if (document.activeElement.hidden || !dialog.contains(document.activeElement)) find('.next').focus();
}

function comparison(after, before) {
  const element = document.createElement('div');
  element.className = 'compare';
  const [width, height] = [after, before].map((image) => ['width', 'height'].map((side) => Number(image.getAttribute(side)))).find(([across]) => across > 0) ?? [16, 9];
  element.style.setProperty('--ratio', width / height);
  element.style.setProperty('--most', width + 'px');
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.setAttribute('aria-label', 'How much of the image before is shown');
  slider.addEventListener('input', () => cut(Number(slider.value)));
  const line = document.createElement('span');
  line.className = 'line';
  const words = ['Before', 'After'].map((word) => Object.assign(document.createElement('span'), { className: 'side', textContent: word }));
  element.append(after, before, ...words, slider, line);
  return element;
}

function cut(percent) {
  find('.compare').style.setProperty('--cut', percent + '%');
  find('.compare input').value = percent;
  find('.flip').textContent = percent < 100 ? 'Show before' : 'Show after';
}

function flip() {
  if (find('.compare')) cut(Number(find('.compare input').value) < 100 ? 100 : 0);
}

function fileName(details) {
  const term = [...details.querySelectorAll('dt')].find((dt) => dt.textContent === 'File');
  return term ? term.nextElementSibling.textContent.split('/').pop() : '';
}

function step(by) {
  if (visible.length > 0) show(visible[(visible.indexOf(current) + by + visible.length) % visible.length]);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    dialog.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    find('.copy').focus();
    return done;
  }
}

const steps = { ArrowLeft: -1, ArrowRight: 1 };
find('.tiles').addEventListener('click', (event) => {
  const tile = event.target.closest('.open')?.closest('.tile');
  if (tile) show(tile);
});
dialog.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key.toLowerCase() === 'b') flip();
  if (!Object.hasOwn(steps, event.key) || event.target.matches('input')) return;
  event.preventDefault();
  step(steps[event.key]);
});
dialog.addEventListener('click', (event) => {
  if (event.target === dialog || event.target === find('.stage')) dialog.close();
});
dialog.addEventListener('close', () => {
  find('.stage').replaceChildren();
  find('.open', current).focus();
});
find('.previous').addEventListener('click', () => step(-1));
find('.next').addEventListener('click', () => step(1));
find('.close').addEventListener('click', () => dialog.close());
find('.flip').addEventListener('click', flip);
find('.copy').addEventListener('click', async () => {
  const done = await copy(find('.view-prompt').textContent);
  find('.copied').textContent = done ? 'Copied' : 'Copying is not allowed here';
});
find('.reset').addEventListener('click', () => {
  form.reset();
  filter();
  form.elements.text.focus();
});
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || dialog.open || event.target.matches('input')) return;
  event.preventDefault();
  form.elements.text.focus();
});
form.hidden = false;
filter();
`;function timelineSvg(outcomes){let timed=timedOutcomes(outcomes);if(timed.length===0)return"";let start=timed.reduce((first,{timing})=>Math.min(first,timing.startedAt),Number.POSITIVE_INFINITY),span=timed.
reduce((longest,{timing})=>Math.max(longest,timing.finishedAt-start),1),lanes=laneOf(timed),count=lanes.reduce((most,lane)=>Math.max(most,lane),0)+1,step=Math.max(5,Math.min(18,Math.floor(240/count))),
bars=timed.map(({spec,status,timing},index)=>{let x=percent(timing.startedAt-start,span),width=Math.max(.2,percent(timing.finishedAt-timing.startedAt,span)),words=`${shorten(spec.id,100)}: ${formatDuration(
timing.finishedAt-timing.startedAt)}`;return`<rect class="bar ${status}" x="${x}%" y="${(lanes[index]??0)*step}" width="${width}%" height="${step-2}" rx="3"><title>${html(words)}</title></rect>`}),height=count*
step;return`<svg class="timeline" role="img" aria-label="${`Timeline: ${plural(timed.length,"image")} in ${formatDuration(span)}, at most ${count} at once`}" width="100%" height="${height+22}">${axis(
span,height)}${bars.join("")}</svg>`}function axis(span,height){let step=niceStep(span);return Array.from({length:Math.floor(span/step)+1},(_,index)=>index*step).map(tick=>{let x=percent(tick,span),anchor=x<
3?"start":x>94?"end":"middle";return`${`<line class="grid-line" x1="${x}%" x2="${x}%" y1="0" y2="${height+4}"/>`}<text class="tick" x="${x}%" y="${height+18}" text-anchor="${anchor}">${formatDuration(
tick)}</text>`}).join("")}function niceStep(span){return[100,200,500,1e3,2e3,5e3,1e4,15e3,3e4,6e4,12e4,3e5,6e5,9e5,18e5,36e5].find(step=>span/step<=6)??Math.ceil(span/6)}function laneOf(timed){let freeAt=[];
return timed.map(({timing})=>{let free=freeAt.findIndex(time=>time<=timing.startedAt),lane=free===-1?freeAt.length:free;return freeAt[lane]=timing.finishedAt,lane})}function percent(part,whole){return Math.
round(part/whole*1e4)/100}function pageStart(options){let{title,outcomes,elapsedMs,runUrl}=options,credits=creditsWords(outcomes,options.estimate),counts=countOutcomes(outcomes),target=linkTarget(runUrl),run=target===void 0?"":
` \xB7 <a href="${target}">workflow run</a>`;return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(title)}</title>
<style>${PAGE_CSS}</style>
</head>
<body>
<a class="skip" href="#images">Skip to the images</a>
<header>
<h1 dir="auto">${html(title)}</h1>
<p class="lead">${countWords(counts)} \xB7 ${formatDuration(elapsedMs)}${run}</p>${credits===""?"":`
<p class="lead">${html(credits)}</p>`}
${timelineSection(outcomes)}</header>
<main>
<form class="toolbar" role="search" hidden>
<label class="search"><span class="unseen">Search prompts, names and files</span><input type="search" name="text" placeholder="Search prompts, names, files\u2026" autocomplete="off" spellcheck="false"></la\
bel>
<fieldset class="chips"><legend class="unseen">Show images by status</legend>${chips(counts,outcomes.length)}</fieldset>
<output class="shown" aria-live="polite"></output>
</form>
<ul class="tiles" id="images" tabindex="-1" aria-label="Images">
`}function pageEnd(){return`</ul>
<p class="nothing" hidden>Nothing matches. <button type="button" class="reset">Show all</button></p>
</main>
<dialog aria-labelledby="view-name">
<div class="stage"></div>
<section class="panel" aria-label="Details">
<div class="bar-top"><span class="place"></span><button type="button" class="step previous" autofocus aria-label="Previous image" title="Previous (\u2190)">\u2039</button><button type="button" class="step next"\
 aria-label="Next image" title="Next (\u2192)">\u203A</button><button type="button" class="step close" aria-label="Close" title="Close (Esc)">\xD7</button></div>
<div class="scroll" tabindex="0" role="group" aria-label="Prompt and parameters">
<h2 id="view-name" dir="auto"></h2>
<p class="view-prompt" dir="auto"></p>
<p class="actions"><button type="button" class="copy">Copy prompt</button><a class="save">Save image</a><button type="button" class="flip" title="Flip between before and after (B)" hidden>Show before<\
/button><span class="copied" role="status"></span></p>
<div class="view-details"></div>
</div>
</section>
</dialog>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`}function contentSecurityPolicy(){return["default-src 'none'","img-src data: https: 'self'",`style-src '${hashOf(PAGE_CSS)}'`,`script-src '${hashOf(PAGE_SCRIPT)}'`,"base-uri 'none'","form-action 'non\
e'"].join("; ")}function hashOf(text){return`sha256-${createHash("sha256").update(text).digest("base64")}`}function chips(counts,all){let statuses=STATUSES.filter(status=>counts[status]>0);return statuses.
length<2?"":[{value:"",words:"all",count:all},...statuses.map(value=>({value,words:value,count:counts[value]}))].map(({value,words,count})=>`<label class="chip ${value}"><input type="radio" name="stat\
us" value="${value}"${value===""?" checked":""}><span>${words} <b>${count}</b></span></label>`).join("")}function timelineSection(outcomes){let svg=timelineSvg(outcomes);return svg===""?"":`<details c\
lass="run" open><summary>Timeline of the run</summary>${svg}</details>
`}function tilesOf(outcomes,replaced=new Map){return outcomes.flatMap(outcome=>{let{id}=outcome.spec;if(!("files"in outcome))return[{outcome,name:id}];let spares=sparePicturesOf(outcome);if(spares.length>
0)return spares.map(picture=>({outcome,name:id,...picture,isSpare:!0}));let pictures=picturesOf(outcome);return pictures.map((picture,index)=>{let before=outcome.status==="generated"?replaced.get(id)?.[index]:
void 0,isOther=before!==void 0&&before.sha256!==picture.file.sha256,name=pictures.length>1?`${id} (${index+1} of ${pictures.length})`:id;return{outcome,name,...picture,...isOther&&{before}}})})}function tileWithImage(tile){let{spec,status}=tile.outcome,alt=html(shorten(spec.alt||spec.prompt,300)),word=tile.before===void 0?status:"replaced",words=[word==="generated"?"":word,choiceWord(tile.outcome)].
filter(each=>each!=="").join(" \xB7 "),badge=words===""?"":`<span class="badge">${words}</span>`;return[`${openTile(tile,` aria-label="${openWords(tile)}"`)}<img class="picture"${sizeOf(tile.file)} al\
t="${alt}" loading="lazy" decoding="async" src="`,`">${badge}</button>${caption(tile)}`,TILE_END]}function imageBefore({outcome:{spec},before}){let alt=html(`Before: ${shorten(spec.alt||spec.id,300)}`);
return[`<img class="before"${sizeOf(before)} alt="${alt}" src="`,'">']}function choiceWord(outcome){return outcome.spec.candidate===void 0?"":oldPickOf(outcome)!==void 0?"picked before":isSpare(outcome.
spec)?"not picked":"picked"}function sizeOf(file){return file===void 0?"":` width="${file.width}" height="${file.height}"`}function tileWithoutImage(tile){let{status}=tile.outcome,title=`<strong class\
="state ${status}">${tile.file===void 0?status:"not shown here"}</strong>`;return`${openTile(tile)}<span class="unseen">${openWords(tile)}: </span><span class="picture words">${title}<span class="why"\
 dir="auto">${html(whyNot(tile))}</span></span></button>${caption(tile)}${TILE_END}`}function openTile({outcome},label=""){return`<li class="tile" data-status="${outcome.status}"><button type="button"\
 class="open"${label}>`}function openWords({outcome,name}){return html(`Open ${shorten(name,100)}, ${outcome.status}`)}var TILE_END=`</template></div></li>
`;function caption(tile){let{outcome,name,file}=tile,facts=file===void 0?outcome.status:`${formatSize(file)} \xB7 ${formatBytes(file.bytes)}`,rows=details(tile).map(([term,value])=>`<dt>${term}</dt><d\
d dir="auto">${html(value)}</dd>`);return`<div class="caption"><h2 class="name" dir="auto">${html(name)}</h2><p class="facts">${facts}</p><p class="prompt" dir="auto">${html(outcome.spec.prompt)}</p><\
template><dl>${rows.join("")}</dl>`}function whyNot({outcome,file}){if(file!==void 0)return`The file is ${file.path}`;switch(outcome.status){case"failed":return`${shorten(outcome.error.message,600)}
${nextStep(outcome)}`;case"pending":return`Task ${outcome.taskId} was still \u201C${shorten(outcome.lastState,60)}\u201D. The next run adopts it.`;case"skipped":return shorten(outcome.reason,600);case"\
generated":case"converted":case"unchanged":return""}}function details({outcome,file,further=[]}){let{spec}=outcome,parameters=Object.entries(apiParameters(spec)).map(([key,value])=>[key.charAt(0).toUpperCase()+
key.slice(1).replaceAll("_"," "),value]);return[["Status",outcome.status],["Choice",candidateWords(outcome)],["Charge",outcome.status==="failed"?failureFacts(outcome):void 0],...parameters,["File",file?.
path],["Size",file&&`${formatSize(file)}, ${formatBytes(file.bytes)}`],["SHA-256",file?.sha256],["Further widths",tileWidths(further)],["Time",timeOf(outcome)],["Task",taskBehind(outcome)],["Request",
"requestId"in outcome?outcome.requestId:void 0],["Asked for in",spec.source&&`${spec.source.file}:${spec.source.line}`]].flatMap(([term,value])=>value?[[term,value]]:[])}function tileWidths(files){return files.
map(({path:path2,width})=>`${path2} (${width})`).join(", ")}function timeOf(outcome){if(!("timing"in outcome))return;let cost="costTimeMs"in outcome?outcome.costTimeMs:void 0;return formatDuration(cost??
outcome.timing.finishedAt-outcome.timing.startedAt)}async function writeGallery(options){let tiles=tilesOf(options.outcomes,options.replaced),{workspace,spares,beside,rawUrl,embedLimit=EMBED_LIMIT}=options,sourceOptions={workspace,spares,beside,rawUrl,
embedLimit},sources=imageSources(tiles,sourceOptions),file=createWriteStream(options.path),linked=0;async function*page(){yield pageStart(options);for(let[index,tile]of tiles.entries()){let{image:source,
before}=sources[index]??{image:NONE,before:NONE},image=await readable(source,linkedSource(tile,sourceOptions));image.kind==="linked"&&(linked+=1),yield*image.kind==="none"?[tileWithoutImage(tile)]:tileHtml(
tile,image,await readable(before,NONE))}yield pageEnd()}return await pipeline(page,file),{path:options.path,bytes:file.bytesWritten,linked}}async function readable(source,instead){if(source.kind!=="em\
bedded")return source;let handle=await openImage(source.place);return handle!==void 0?{kind:"open",mime:source.mime,handle}:instead.kind==="linked"?instead:NONE}async function*tileHtml(tile,image,before){
let[start,middle,end]=tileWithImage(before.kind==="none"?withoutBefore(tile):tile);if(yield start,yield*addressOf(image),yield middle,before.kind!=="none"){let[open,close]=imageBefore(tile);yield open,
yield*addressOf(before),yield close}yield end}function withoutBefore({before:_before,...tile}){return tile}async function*addressOf(image){image.kind==="linked"&&(yield image.target),image.kind==="ope\
n"&&(yield`data:${image.mime};base64,`,yield*base64Of(image.handle.createReadStream({highWaterMark:192*1024})))}export{writeGallery};
