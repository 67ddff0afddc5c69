import type { Answer } from './answer.ts'
import { type AskRenderer, RendererError } from './ask-renderer.ts'
import type { KeptQuestion } from './kept-question.ts'
import { wholeAnswer } from './whole-answer.ts'

/** What Next writes where a page could not be drawn, whatever the status. */
const FAILED = 'id="__next_error__"'

export interface Rendered {
  readonly answer: Answer
  /** Whether it may be kept: a whole answer that was found, for everybody. */
  readonly keep: boolean
}

/** Asks for an answer, whole. Throws a RendererError where none comes, or one that says that something went wrong. */
export async function render(ask: AskRenderer, question: KeptQuestion, host: string, patience: number): Promise<Rendered> {
  const headers = { ...question.headers, host, accept: '*/*', 'user-agent': 'cot-moc-front' }
  const response = await ask({ method: 'GET', target: question.target, headers, patience })
  const { answer, html } = await wholeAnswer(response, patience, question.route.kind === 'file')
  const { status } = answer
  // 501 is an answer: what was asked for is known, and not made here.
  if (status >= 500 && status !== 501) throw new RendererError(`the renderer answered ${status}`)
  if (html?.includes(FAILED)) throw new RendererError('the page could not be drawn')
  return { answer, keep: status === 200 && response.headers['set-cookie'] === undefined }
}
