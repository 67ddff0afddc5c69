/** An embed must never take the page that it stands in elsewhere. */
export const NEW_TAB = { target: '_blank', rel: 'noopener' } as const
