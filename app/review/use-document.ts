import { type CorrectableMember, changedMembers } from '../../lib/review/article-correction.ts'
import type { ArticleCorrection, DraftArticle, DraftFact } from '../../lib/review/draft-shape.ts'
import type { ReviewView } from '../../lib/view/review-view.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import { fill } from './fill.ts'
import { reasonWords } from './reason-words.ts'
import { detailOf, member, type Sent, send } from './send.ts'
import type { Run, Told } from './use-queue.ts'

/** What came of something done to the whole document: done, in words; or not, with why. */
export interface Outcome extends Told {
  readonly done: boolean
  readonly said: string
  readonly body: unknown
}

/** What is done to the document as a whole; each waits for the changes before it. */
export function documentActions(view: ReviewView, run: Run, words: ReviewWords<'screen'>) {
  const path = `/api/review/submissions/${view.id}`
  const post = async (to: string, body: object, said: (body: unknown) => string, stale = '') =>
    run(async () => outcomeOf(await send('POST', to, body), said, view, words, stale))
  return {
    undo: () => post(`${path}/undo`, {}, (body) => fill(words.undoneLine, { what: undoneWords(body, view, words) })),
    discard: () => post(`${path}/discard`, {}, () => words.discarded),
    publish: () =>
      post(
        `${path}/publish`,
        { seen: view.version },
        (body) => fill(words.published, { count: lengthOf(member(body, 'facts')) }),
        words.publishStale,
      ),
    takeBack: (publication: number) =>
      post(`/api/review/publications/${publication}/withdraw`, {}, (body) =>
        fill(words.takenBack, { count: lengthOf(member(body, 'facts')) }),
      ),
    add: (articlePosition: number, draft: DraftFact) => post(`${path}/candidates`, { articlePosition, draft }, () => words.saved),
    changeArticle: (position: number, article: DraftArticle) =>
      run(async () => {
        const sent = await send('PUT', `${path}/articles/${position}`, { seen: view.version, article })
        return outcomeOf(sent, () => words.saved, view, words, words.articleStale)
      }),
    correctArticle: (position: number, seen: number, { article, reason }: ArticleCorrection) =>
      run(async () => {
        const sent = await send('POST', `${path}/articles/${position}/corrections`, { seen, article, reason })
        return outcomeOf(sent, () => words.saved, view, words, staleCorrection(sent, article, words))
      }),
  }
}

function outcomeOf(
  sent: Sent | null,
  said: (body: unknown) => string,
  view: ReviewView,
  words: ReviewWords<'screen'>,
  stale: string,
): Outcome {
  if (sent?.status === 200) return { done: true, reached: true, said: said(sent.body), body: sent.body }
  const reached = sent !== null && sent.status < 500 && sent.status !== 401
  return { done: false, reached, said: problemOf(sent, view, words, stale), body: sent?.body }
}

function problemOf(sent: Sent | null, view: ReviewView, words: ReviewWords<'screen'>, stale: string): string {
  if (sent === null || sent.status >= 500) return words.failed
  if (sent.status === 401) return words.signedOut
  if (sent.status === 409) return stale
  const detail = detailOf(sent.body)
  if (/nothing of yours to undo/.test(detail)) return words.undoNothing
  if (/nothing is accepted/.test(detail)) return words.publishNothing
  const candidates = member(sent.body, 'candidates')
  if (!Array.isArray(candidates)) return fill(words.refused, { why: reasonWords(detail, words) })
  return candidates
    .map((problem: unknown) => {
      const number = view.items.find(({ id }) => id === member(problem, 'candidate'))?.number ?? ''
      return fill(words.publishProblem, { number, why: reasonWords(String(member(problem, 'reason')), words) })
    })
    .join(' ')
}

function undoneWords(body: unknown, { items }: ReviewView, words: ReviewWords<'screen'>): string {
  const item = items.find(({ id }) => id === member(body, 'candidateId'))
  const kind = member(body, 'kind')
  if (kind === 'discard') return words.discard
  if (kind === 'edit-article') return words.editArticle
  if (kind === 'correct-article') return words.correctArticle
  return item ? `${item.number}, ${item.value} ${item.name}` : String(kind)
}

/** Somebody else has corrected the article: in what it stands otherwise than it was typed. */
function staleCorrection(sent: Sent | null, typed: DraftArticle, words: ReviewWords<'screen'>): string {
  const stands = member(member(sent?.body, 'current'), 'article') as DraftArticle | undefined
  if (!stands) return words.articleStale
  const fields = changedMembers(stands, typed).map((name) => words.field[FIELD_OF[name]].toLowerCase())
  return `${words.articleStale} ${fill(words.conflictFields, { fields: fields.join(', ') })}`
}

const FIELD_OF = {
  ...{ title: 'title', publisher: 'publisher', author: 'author', url: 'url', publishedDate: 'publishedDate' },
  ...{ publishedDateBasis: 'publishedBasis', publishedWhy: 'publishedWhyVi', licence: 'licence', areas: 'areas' },
} as const satisfies Record<CorrectableMember, keyof ReviewWords<'screen'>['field']>

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}
