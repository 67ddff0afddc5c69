/**
 * Tells the renderer how far a replica must have come to be read (lib/front/renderer.mjs). Without it the primary is asked:
 * whatever is not the same for everybody comes without.
 */
export const RECORDED = 'x-cot-moc-recorded'

/**
 * Tells the renderer which state of the record this front knows of (lib/front/known-state.ts), so that what is the same for every
 * reader until something is published is read once. Without it everything is read.
 */
export const STATE = 'x-cot-moc-state'
