/** Administrators invite people and close sessions; both review and publish. */
export const ROLES = ['curator', 'administrator'] as const
export type Role = (typeof ROLES)[number]
