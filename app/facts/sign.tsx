import type { FactSign } from '../../lib/view/fact-sign.ts'
import { StatusShape } from '../chart/status-shape.tsx'

/** The drawing of a fact for a row; an average needs room for its two caps. */
export function Sign({ sign, colour = 0 }: { readonly sign: FactSign; readonly colour?: number }) {
  return <StatusShape {...sign} colour={colour} width={sign.shape === 'average' ? 30 : 24} height={18} />
}
