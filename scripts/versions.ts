/** A released version, such as `[1, 4, 2]`. There are no pre-releases. */
export type Version = readonly [major: number, minor: number, patch: number];

/** Reads `1.4.2` or the tag `v1.4.2`; undefined if it is anything else. */
export function parseVersion(text: string): Version | undefined {
  const match = /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(text.trim());
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** Below 0 if `a` is older than `b`, above 0 if it is newer. */
export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** The newest version among tags; other tags, such as `v1`, do not count. */
export function newestVersion(tags: readonly string[]): Version | undefined {
  const versions = tags.map(parseVersion).filter((version) => version !== undefined);
  return versions.sort(compareVersions).at(-1);
}

/** The version that a release gets: `major`, `minor` and `patch` count on from the newest one, else it is named. */
export function nextVersion(wanted: string, newest: Version = [0, 0, 0]): Version {
  const [major, minor, patch] = newest;
  if (wanted === 'major') return [major + 1, 0, 0];
  if (wanted === 'minor') return [major, minor + 1, 0];
  if (wanted === 'patch') return [major, minor, patch + 1];
  const version = parseVersion(wanted);
  if (version === undefined) throw new Error(`“${wanted}” is no version: say major, minor, patch, or one like 1.4.2`);
  if (compareVersions(version, newest) <= 0) {
    throw new Error(`${version.join('.')} is not newer than ${newest.join('.')}, which is released already`);
  }
  return version;
}
