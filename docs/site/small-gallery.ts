import sharp from 'sharp';

/** Pixels across, at most: enough for the large view of a desk's screen. */
const WIDEST = 1400;

const EMBEDDED = /data:image\/[a-z]+;base64,([A-Za-z0-9+/=]+)/g;

/** A picture as a WebP of at most 1,400 pixels across, in a `data:` address. */
export async function smallPicture(picture: Buffer): Promise<string> {
  const small = await sharp(picture)
    .resize({ width: WIDEST, withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer();
  return `data:image/webp;base64,${small.toString('base64')}`;
}

/**
 * The gallery of the demo as it is, except two things: its pictures are small, because the page is kept in git, and the
 * link to the workflow run is left out, because the demo's run is on no server.
 */
export async function smallGallery(gallery: string): Promise<string> {
  const embedded = [...new Set([...gallery.matchAll(EMBEDDED)].map(([address]) => address))];
  let small = gallery.replace(/ · <a href="[^"]*">workflow run<\/a>/, '');
  for (const address of embedded) {
    const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
    small = small.replaceAll(address, await smallPicture(bytes));
  }
  return small;
}
