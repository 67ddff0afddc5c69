/** One cell: `decimals` says how many digits a number shows; `link` is a full address that the cell leads to. */
export interface PlainCell {
  readonly value: string | number | null
  readonly decimals?: number
  readonly link?: string
  /** A heading within a sheet. */
  readonly strong?: boolean
}

/** A sheet of a workbook as plain data. Without headers there is no frozen row. */
export interface PlainSheet {
  readonly name: string
  readonly columns: readonly { readonly header: string | null; readonly width: number }[]
  readonly rows: readonly (readonly PlainCell[])[]
}
