/** Indicators that rank the provinces by points, once a year. */
export const INDEXES: ReadonlySet<string> = new Set(['pci', 'papi', 'par-index', 'sipas', 'dti'])
