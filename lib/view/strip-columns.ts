import { type ColumnBar, densityBars } from './column-bars.ts'
import type { CondensedPicture } from './condensed.ts'
import type { Span } from './picture.ts'
import { placeRow } from './place-columns.ts'
import { STRIP_BASELINE, STRIP_WIDTH } from './place-strip.ts'

const [UP, DOWN] = [STRIP_BASELINE - 4, 10]

/** All years of a picture of columns in a strip: milestones stand on its line, figures hang from it. */
export function stripColumns(
  extent: Span,
  { milestones, figures }: Pick<CondensedPicture, 'milestones' | 'figures'>,
): { readonly milestones: readonly ColumnBar[]; readonly figures: readonly ColumnBar[] } {
  return {
    milestones: densityBars(placeRow(milestones, extent, extent, STRIP_WIDTH).columns, STRIP_BASELINE, UP),
    figures: densityBars(placeRow(figures, extent, extent, STRIP_WIDTH).columns, STRIP_BASELINE + 1, -DOWN),
  }
}
