/** What the lists of the project know: a candidate outside of them is neither right nor wrong. */
export interface ScoreLists {
  /** Slugs of areas. */
  readonly areas: ReadonlySet<string>
  /** The breakdown codes of each indicator, `_T` among them. */
  readonly indicators: ReadonlyMap<string, ReadonlySet<string>>
  /** Codes of units, without their powers of ten. */
  readonly units: ReadonlySet<string>
}
