const UNRELEASED = '## Unreleased';

/** The text below a heading of level 2, up to the next one; undefined if there is no such heading. */
function sectionBelow(changelog: string, heading: string): string | undefined {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => line === heading || line.startsWith(`${heading} (`));
  if (start === -1) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('## '));
  const end = length === -1 ? lines.length : start + 1 + length;
  return lines
    .slice(start + 1, end)
    .join('\n')
    .trim();
}

/** What a released version changed, as CHANGELOG.md has it. Throws if it has no such heading. */
export function notesOf(changelog: string, version: string): string {
  const notes = sectionBelow(changelog, `## ${version}`);
  if (notes === undefined) throw new Error(`CHANGELOG.md has no heading “## ${version}”`);
  return notes;
}

/** CHANGELOG.md with its unreleased lines under a version and its day (`2026-11-24`). Throws if there are none. */
export function releaseChangelog(changelog: string, version: string, day: string): string {
  const notes = sectionBelow(changelog, UNRELEASED);
  if (notes === undefined || notes === '') {
    throw new Error(`CHANGELOG.md has nothing under “${UNRELEASED}”: say there what people will notice`);
  }
  return changelog.replace(UNRELEASED, `## ${version} (${day})`);
}
