import type { Answer } from './answer.ts'
import { type AskRenderer, RendererError } from './ask-renderer.ts'
import type { Encoding } from './encoding.ts'
import type { KeptQuestion } from './kept-question.ts'
import { RECORDED, STATE } from './recorded-header.ts'
import { wholeAnswer } from './whole-answer.ts'

/** What Next writes where a page could not be drawn, whatever the status. */
const FAILED = 'id="__next_error__"'

export interface Rendered {
  readonly answer: Answer
  /** Whether it may be kept: a whole answer that was found, for everybody. */
  readonly keep: boolean
}

/** What the renderer is told by whoever asks it. */
export interface Asking {
  /** The public host. */
  readonly host: string
  /** How far a replica must have come to be read for this answer. */
  readonly recorded: string
  /** Which state of the record is known; null: none that can be relied on. */
  readonly state: string | null
  /** How it is packed for whoever asked. */
  readonly first: Encoding
  /** How long it may take, in milliseconds. */
  readonly patience: number
}

/** Asks for an answer, whole. Throws a RendererError where none comes, or one that says that something went wrong. */
export async function render(ask: AskRenderer, question: KeptQuestion, asking: Asking): Promise<Rendered> {
  const { host, recorded, state, first, patience } = asking
  const known = { [RECORDED]: recorded, ...(state !== null && { [STATE]: state }) }
  const headers = { ...question.headers, ...known, host, accept: '*/*', 'user-agent': 'cot-moc-front' }
  const response = await ask({ method: 'GET', target: question.target, headers, patience })
  const { answer, html } = await wholeAnswer(response, patience, {
    first,
    forEver: question.route.kind === 'file',
    whenRead: question.route.kind === 'page',
  })
  const { status } = answer
  // 501 is an answer: what was asked for is known, and not made here.
  if (status >= 500 && status !== 501) throw new RendererError(`the renderer answered ${status}`)
  if (html?.includes(FAILED)) throw new RendererError('the page could not be drawn')
  return { answer, keep: status === 200 && response.headers['set-cookie'] === undefined }
}
