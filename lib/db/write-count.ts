/** How many rows of one kind a writing found: `added` were new, `changed` brought up to date (or closed by a correction). */
export interface WriteCount {
  added: number
  changed: number
  unchanged: number
}
