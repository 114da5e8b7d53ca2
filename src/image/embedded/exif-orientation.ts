const ORIENTATION_TAG = 0x0112;

/** The orientation that an Exif block names, 1 to 8; 1 where it names none or is damaged (CIPA DC-008, TIFF 6.0). */
export function exifOrientation(exif: Buffer | undefined): number {
  if (exif === undefined || exif.length < 8) return 1;
  const order = exif.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return 1;
  const short = (at: number): number => {
    if (at + 2 > exif.length) return 0;
    return order === 'II' ? exif.readUInt16LE(at) : exif.readUInt16BE(at);
  };
  const directory = order === 'II' ? exif.readUInt32LE(4) : exif.readUInt32BE(4);
  for (let index = 0; index < short(directory); index += 1) {
    const entry = directory + 2 + index * 12;
    if (short(entry) !== ORIENTATION_TAG) continue;
    const orientation = short(entry + 8);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}
