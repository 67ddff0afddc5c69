import type { BenchWorld } from './bench-world.ts'
import type { Measured } from './measured.ts'

/** What one part of the bench found out. */
export interface PartResult {
  readonly lines: readonly Measured[]
  /** What is told by more than a ratio, as a Markdown table below its title; `rows` is the same for programs. */
  readonly tables?: readonly { readonly title: string; readonly markdown: string; readonly rows: readonly unknown[] }[]
}

/** A part of the bench that can be asked for by its name: `npm run bench -- kept`. */
export interface BenchPart {
  readonly name: string
  readonly run: (world: BenchWorld) => Promise<PartResult>
}
