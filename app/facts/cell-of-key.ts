interface Place {
  readonly row: number
  readonly column: number
}

/** The cell that a key leads to; null for a key that leads nowhere, or out of the table. */
export function cellOfKey(key: string, { row, column }: Place, size: { rows: number; columns: number }): Place | null {
  const to = target(key, { row, column }, size)
  const inside = to && to.row >= 0 && to.row < size.rows && to.column >= 0 && to.column < size.columns
  return inside && (to.row !== row || to.column !== column) ? to : null
}

function target(key: string, { row, column }: Place, size: { readonly columns: number }): Place | null {
  switch (key) {
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: size.columns - 1 }
    default:
      return null
  }
}
