import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import { countFacts } from '../../lib/db/count-facts.ts'
import { readEvents } from '../../lib/db/read-events.ts'
import { readObservations } from '../../lib/db/read-observations.ts'
import type { Observation } from '../../lib/facts/observation.ts'
import { fileAbout } from '../../lib/files/file-about.ts'
import type { FileFormat } from '../../lib/files/file-format.ts'
import { type FileSource, fileSource } from '../../lib/files/file-source.ts'
import type { FileSubject } from '../../lib/files/file-subject.ts'
import { subjectQuestion } from '../../lib/files/subject-state.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { learnArticles, pageContext } from './catalogue.ts'
import { requestToday, siteOrigin } from './environment.ts'
import { type Facts, filterOf, learnArticlesOf } from './facts.ts'

/** A file holds no more facts than this: what a spreadsheet opens, and what is written while somebody waits. */
export const MOST_FILED = 50_000

/** What a file of a subject is written from; null when the subject's page does not exist. */
export async function requestFileSource(
  subject: FileSubject,
  format: FileFormat,
  state: PageState,
  locale: Locale,
): Promise<FileSource | 'too many' | null> {
  const [context, facts] = await Promise.all([pageContext(locale, state.asOf), subjectFacts(subject, state, MOST_FILED)])
  if (facts === null) return 'too many'
  await learnArticlesOf(context, [...facts.observations, ...facts.events])
  if (subject.kind === 'article') await learnArticles(context, [subject.name])
  const names = {
    indicator: () => [...context.indicators.keys()],
    province: () => [...context.areas.values()].map(({ slug }) => slug),
    article: () => [...context.articles.keys()],
    fact: () => [...facts.observations, ...facts.events].map(({ id }) => id),
  }
  if ('name' in subject && !names[subject.kind]().includes(subject.name)) return null
  return fileSource(fileAbout(subject, format, state, context, siteOrigin().origin), facts, context)
}

/** The facts that a page of the subject shows in a state; for one derived figure also what it was worked out from. Null for more than `most`. */
export async function subjectFacts(subject: FileSubject, state: PageState, most: number): Promise<Facts | null> {
  const asked = subjectQuestion(subject, state)
  const filter = { ...(await filterOf(asked.state)), ...asked.only }
  const counts = await countFacts(filter, most + 1)
  if ((asked.figures ? counts.observations : 0) + (asked.events ? counts.events : 0) > most) return null
  const [observations, events] = await Promise.all([
    asked.figures ? readObservations(filter).then((read) => read.observations) : [],
    asked.events ? readEvents(filter).then((read) => read.events) : [],
  ])
  return { observations: subject.kind === 'fact' ? await withInputs(observations, state.asOf) : observations, events }
}

async function withInputs(figures: readonly Observation[], asOf: PageState['asOf']): Promise<readonly Observation[]> {
  const inputs = figures.flatMap(({ derivedFrom }) => Object.values(derivedFrom?.inputs ?? {}))
  if (inputs.length === 0) return figures
  const { observations } = await readObservations({ ids: inputs, today: requestToday(), ...(asOf ? { asOf } : {}) })
  return [...figures, ...(await withInputs(observations, asOf))]
}
