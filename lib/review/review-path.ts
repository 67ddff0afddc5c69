/**
 * Where somebody is led after signing in: a page of the review on this site, whatever the address asked for. An address of
 * another site, or one that only looks like a path ("//example.org"), leads to the list.
 */
export function safeReviewPath(asked: string | null | undefined, home: string): string {
  return asked && /^(?:\/en)?\/review(?:[/?][\w/?=&%.-]*)?$/.test(asked) && !asked.includes('//') ? asked : home
}
