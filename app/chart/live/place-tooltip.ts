/** A rectangle in pixels of the picture. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const GAP = 14

/** Pixels that a tooltip would rather travel than cover one square pixel of a label. */
const LABEL_COST = 0.04
const MARK_COST = 1e4

/**
 * The place nearest to a mark where a tooltip covers no ringed mark and stays inside of the bounds; labels are spared
 * where that does not lead far away. Where no place is free, the one that covers least.
 */
export function placeTooltip(
  mark: Box,
  size: { readonly width: number; readonly height: number },
  bounds: Box,
  ringed: readonly Box[],
  labels: readonly Box[] = [],
): { readonly left: number; readonly top: number } {
  const across = [
    mark.right + GAP,
    mark.left - GAP - size.width,
    (mark.left + mark.right - size.width) / 2,
    mark.left,
    mark.right - size.width,
  ]
  const down = [
    mark.bottom + GAP,
    mark.top - GAP - size.height,
    mark.bottom + 5 * GAP,
    mark.top - 5 * GAP - size.height,
    (mark.top + mark.bottom - size.height) / 2,
  ]
  const places = across.flatMap((left) =>
    down.map((top) => ({
      left: Math.max(bounds.left, Math.min(left, bounds.right - size.width)),
      top: Math.max(bounds.top, Math.min(top, bounds.bottom - size.height)),
    })),
  )
  const cost = (place: { left: number; top: number }) => {
    const box = { ...place, right: place.left + size.width, bottom: place.top + size.height }
    const covers = (others: readonly Box[]) => others.reduce((sum, other) => sum + overlap(box, other), 0)
    const [dx, dy] = [box.left + box.right - mark.left - mark.right, box.top + box.bottom - mark.top - mark.bottom]
    return covers([mark, ...ringed]) * MARK_COST + covers(labels) * LABEL_COST + Math.hypot(dx, dy) / 2
  }
  return places.reduce((best, place) => (cost(place) < cost(best) ? place : best))
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}
