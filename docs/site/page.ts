import { PAGE_CSS } from './page-css.ts';

/** What the page is made of. */
export interface SiteContent {
  /** Owner and name. */
  readonly repository: string;
  /** The gallery that the demo left, as a whole HTML document. */
  readonly gallery: string;
  /** A picture of the demo as a `data:` address, with its size in pixels and its alternative text. */
  readonly hero: { readonly src: string; readonly width: number; readonly height: number; readonly alt: string };
  /** README's promises, each a sentence and what it means. */
  readonly promises: readonly { readonly title: string; readonly text: string }[];
  /** README's quick start: the workflow, and the prompts file that it names. */
  readonly workflow: string;
  readonly prompts: string;
  /** The example workflows: file name and first comment. */
  readonly recipes: readonly { readonly file: string; readonly about: string }[];
}

/** Text in HTML, also in an attribute between double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** One file of the quick start: a block that scrolls sideways, by keyboard too. */
const fileBlock = (file: string, text: string): string =>
  `<div class="step"><h3>${file}</h3><pre tabindex="0" role="region" aria-label="${file}"><code>${escapeHtml(text.trimEnd())}</code></pre></div>`;

/** docs/index.html: one file without scripts of its own, fonts or anything that is fetched. */
export function sitePage(content: SiteContent): string {
  const { gallery, hero } = content;
  const home = `https://github.com/${content.repository}`;
  const promises = content.promises.map(
    ({ title, text }) => `<li><h3>${escapeHtml(title)}</h3><p>${escapeHtml(text)}</p></li>`,
  );
  const recipes = content.recipes.map(
    ({ file, about }) => `<li><a href="${home}/blob/main/${file}">${escapeHtml(about)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="A GitHub Action that turns prompts in your repository into images in it, and never pays twice for one.">
<title>gpt-image-action: prompts in your repository become images in it</title>
<style>${PAGE_CSS}</style>
</head>
<body>
<a class="skip" href="#start">Skip to the quick start</a>
<header>
<h1>Prompts in your repository become images in it</h1>
<p class="lead">A GitHub Action for the GPT Image 2 API. Write a prompt beside your docs or your posts, push, and the image is committed, or waits in one pull request. Edit the prompt, and that one image is generated again.</p>
<p class="ways"><a href="#start">Quick start</a><a href="#gallery">See a gallery</a><a href="${home}">GitHub</a></p>
<figure>
<img class="hero" width="${hero.width}" height="${hero.height}" alt="${escapeHtml(hero.alt)}" src="${hero.src}">
<figcaption>Pictures on this page come from the demo, whose sandbox draws landscapes in place of the model.</figcaption>
</figure>
</header>
<main>
<section aria-labelledby="promises">
<h2 id="promises">Three promises</h2>
<ul class="promises">${promises.join('')}</ul>
</section>
<section aria-labelledby="start">
<h2 id="start">Five minutes to the first image</h2>
<p>Put the key of the API into the secret <code>GPT_IMAGE_API_KEY</code>, and add two files.</p>
<div class="steps">
${fileBlock('.github/workflows/images.yml', content.workflow)}
${fileBlock('docs/images.yml', content.prompts)}
</div>
</section>
<section class="wide" aria-labelledby="gallery">
<h2 id="gallery">Every run leaves a gallery</h2>
<p>One page in the run's artifacts: what was generated, from which prompt, how long it took. This one is from the demo: click a picture, search, go on with the arrow keys.</p>
<iframe title="The gallery of the demo's run" loading="lazy" srcdoc="${escapeHtml(gallery)}"></iframe>
</section>
<section aria-labelledby="recipes">
<h2 id="recipes">What people do with it</h2>
<ul class="recipes">${recipes.join('')}</ul>
</section>
</main>
<footer>
<p>Prompts and parameters go to the API, images to GitHub. Nothing else leaves the runner: no telemetry, no third party.</p>
<p><a href="${home}#readme">README</a> · <a href="${home}/blob/main/docs/troubleshooting.md">Troubleshooting</a> · <a href="${home}/blob/main/SUPPORT.md">Support</a> · MIT licence</p>
</footer>
</body>
</html>
`;
}
