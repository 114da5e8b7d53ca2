/** A table of the page of performance; cells are Markdown. */
export interface Table {
  /** Said above it, where the section has more than one. */
  readonly caption?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What was promised, and what was seen. */
export interface Target {
  readonly what: string;
  /** With its unit, as a reader wants it: `at most 1.02`. */
  readonly limit: string;
  /** With its unit. */
  readonly seen: string;
  readonly isMet: boolean;
  /** Why it may be missed on this machine, and what it would take: shown where it is missed. */
  readonly otherwise?: string;
}

/** Bars from zero, one below the other. Ours has `this action` in its label. */
export interface Plot {
  /** Of the file, docs/images/performance-<name>.svg. */
  readonly name: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  readonly unit: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

/** What one measurement has to say in the page of performance. */
export interface Section {
  readonly title: string;
  /** What was measured and how, in Markdown. */
  readonly text: string;
  readonly tables: readonly Table[];
  readonly plots?: readonly Plot[];
  readonly targets: readonly Target[];
}

/** Of an odd number of runs, the middle one. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}
