/**
 * The gallery's script. It moves what the page holds already and writes text only, never markup.
 * A string, because the page is one file and its policy allows exactly this text.
 */
export const PAGE_SCRIPT = `'use strict';
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
`;
