import 'server-only'
import type { PageState } from '../../lib/address/page-state.ts'
import { readEvents } from '../../lib/db/read-events.ts'
import { readObservations } from '../../lib/db/read-observations.ts'
import type { Observation } from '../../lib/facts/observation.ts'
import { fileAbout } from '../../lib/files/file-about.ts'
import type { FileFormat } from '../../lib/files/file-format.ts'
import { type FileSource, fileSource } from '../../lib/files/file-source.ts'
import type { FileSubject } from '../../lib/files/file-subject.ts'
import { subjectQuestion } from '../../lib/files/subject-state.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { pageContext } from './catalogue.ts'
import { requestToday, siteOrigin } from './environment.ts'
import { type Facts, filterOf } from './facts.ts'

/** What a file of a subject is written from; null when the subject's page does not exist. */
export async function requestFileSource(
  subject: FileSubject,
  format: FileFormat,
  state: PageState,
  locale: Locale,
): Promise<FileSource | null> {
  const [context, facts] = await Promise.all([pageContext(locale, state.asOf), subjectFacts(subject, state)])
  const names = {
    indicator: () => [...context.indicators.keys()],
    province: () => [...context.areas.values()].map(({ slug }) => slug),
    article: () => [...context.articles.keys()],
    fact: () => [...facts.observations, ...facts.events].map(({ id }) => id),
  }
  if ('name' in subject && !names[subject.kind]().includes(subject.name)) return null
  return fileSource(fileAbout(subject, format, state, context, siteOrigin().origin), facts, context)
}

/** The facts that a page of the subject shows in a state; for one derived figure also what it was worked out from. */
export async function subjectFacts(subject: FileSubject, state: PageState): Promise<Facts> {
  const asked = subjectQuestion(subject, state)
  const filter = { ...(await filterOf(asked.state)), ...asked.only }
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
