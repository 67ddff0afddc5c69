import type { EdtfDate } from '../time/edtf.ts'

/** What a block is on the page. Furniture (menus, view counts, players, adverts, comments) is no block at all. */
export type BlockKind = 'heading' | 'lead' | 'paragraph' | 'list-item' | 'table-row' | 'caption'

/**
 * A stretch of the text as given, in UTF-16 units, end exclusive. `reads` is said where it reads otherwise than it is
 * written (`&nbsp;`, `&#7879;`); an empty stretch with `reads` stands for a break that markup makes without a letter.
 */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly reads?: string
}

/**
 * One paragraph, heading, list item, table row or caption: its pieces in reading order, with what lies between them (tags,
 * comments) left out. The cells of a table row are set apart by a piece that reads " | ", and the header row of a table
 * is its first row; rows of one table follow each other.
 */
export interface Block {
  readonly kind: BlockKind
  readonly pieces: readonly Piece[]
}

/** The day of publication that the page states (`stated`), or that the reader of the page had to work out (`inferred`). */
export interface PublicationDate {
  readonly date: EdtfDate
  readonly basis: 'stated' | 'inferred'
  /** The hour, where it stands beside the day: "chiều nay" is still to come in the morning. */
  readonly hour?: number
}

/**
 * One article on the page, or a teaser of another one in its sidebar. Blocks are in reading order; the title is the first
 * of them, as a heading. `published` is null where the page does not say: the extraction then works it out from the
 * article's own dates. A teaser never takes the date of its host.
 */
export interface PageArticle {
  readonly kind: 'main' | 'teaser'
  readonly title: string
  readonly publisher: string | null
  readonly author: string | null
  readonly url: string | null
  readonly published: PublicationDate | null
  readonly blocks: readonly Block[]
}

/**
 * A page once it has been read and before anything is extracted from it: the interface between the two. `given` is the
 * file as it was handed in (plain text or HTML source), never normalised, because quotes are pieces of it and their
 * offsets count in it.
 */
export interface PageDocument {
  readonly given: string
  /** The main article first, then the teasers in the order in which they stand on the page. */
  readonly articles: readonly PageArticle[]
}
