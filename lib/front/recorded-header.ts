/**
 * Tells the renderer how far a replica must have come to be read (lib/front/renderer.mjs). Without it the primary is asked:
 * whatever is not the same for everybody comes without.
 */
export const RECORDED = 'x-cot-moc-recorded'
