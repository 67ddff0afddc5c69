/** Which kinds of facts something is about, or is asked of. */
export interface FactKinds {
  readonly figures: boolean
  readonly events: boolean
}

export const BOTH_KINDS: FactKinds = { figures: true, events: true }
export const FIGURES_ONLY: FactKinds = { figures: true, events: false }
export const EVENTS_ONLY: FactKinds = { figures: false, events: true }
