'use server'

import { readState } from '../../lib/address/page-state.ts'
import { linkTargetAddress } from '../../lib/api/link-resource.ts'
import { readHistories } from '../../lib/db/read-histories.ts'
import { readShortLink } from '../../lib/db/read-short-link.ts'
import { type Fact, isObservation } from '../../lib/facts/fact.ts'
import { type Claim, joinClaims } from '../../lib/verify/claim.ts'
import { judge } from '../../lib/verify/judge.ts'
import { readAddress, type SiteAddress } from '../../lib/verify/read-address.ts'
import { MAX_UPLOAD, readUpload, type Upload } from '../../lib/verify/read-upload.ts'
import { saidOf } from '../../lib/verify/said-of.ts'
import { type VerifyView, verifyView } from '../../lib/verify/verify-view.ts'
import { LOCALES } from '../../lib/words/locale.ts'
import { pageContext, readCatalogue } from '../request/catalogue.ts'
import { siteOrigin } from '../request/environment.ts'
import { subjectFacts } from '../request/file-source.ts'

/** What the page of checking shows after a form was sent; null before. */
export type Checked =
  | { readonly problem: string }
  | { readonly title: string; readonly notes: readonly string[]; readonly view: VerifyView }
  | null

/** More than everything on record, several times over. */
const MAX_CLAIMS = 5000
const MAX_ADDRESSES = 5

/** Checks what a form brings: a file, or else text. Everything that can be wrong with it is answered in words. */
export async function check(_before: Checked, form: FormData): Promise<Checked> {
  const locale = LOCALES.find((known) => known === form.get('locale')) ?? 'vi'
  const context = await pageContext(locale)
  const { t } = context
  const file = form.get('file')
  const pasted = form.get('text')
  const isFile = file instanceof File && file.size > 0
  if (isFile && file.size > MAX_UPLOAD) return { problem: t('verify.problem.large') }
  const bytes = isFile
    ? new Uint8Array(await file.arrayBuffer())
    : new TextEncoder().encode(typeof pasted === 'string' ? pasted.trim() : '')
  const upload: Upload = readUpload(bytes)
  if ('problem' in upload) return { problem: t(`verify.problem.${upload.problem}`) }
  const led = await Promise.all(upload.codes.slice(0, MAX_ADDRESSES).map(followed))
  const addresses = [...upload.addresses, ...led.flatMap(({ address }) => address ?? [])].slice(0, MAX_ADDRESSES)
  const shown = await Promise.all(addresses.map(claimsOfAddress))
  const claims = joinClaims([...upload.claims, ...shown.flatMap((claims) => claims ?? [])])
  const taken = claims.slice(0, MAX_CLAIMS)
  const histories = await readHistories(taken.map(({ id }) => id))
  const foundations = await readHistories([...histories.values()].flat().flatMap(inputsOf))
  const judged = taken.map(({ id, said }) => {
    const versions = histories.get(id) ?? []
    const below = versions.flatMap(inputsOf).flatMap((input) => foundations.get(input) ?? [])
    return { id, verdict: judge({ id, said }, versions, below) }
  })
  return {
    title: t('verify.resultOf', { name: isFile ? file.name : t('verify.pasted') }),
    notes: [
      t('verify.read', { kind: t(`verify.kind.${upload.kind}`), count: taken.length }),
      ...(upload.kind === 'png' || upload.kind === 'svg' ? [t(`verify.${upload.kind}`)] : []),
      ...led.map(({ code, address }) => t(address ? 'verify.leads' : 'verify.noLink', { code, path: address?.path ?? '' })),
      ...addresses.map(({ path }) => t('verify.address', { path })),
      ...(claims.length > taken.length || shown.includes(null) ? [t('verify.problem.many', { count: MAX_CLAIMS })] : []),
    ],
    view: verifyView(judged, context),
  }
}

/** Where a short link leads; null for a code that nobody was given, and for a page without facts of its own. */
async function followed(code: string): Promise<{ readonly code: string; readonly address: SiteAddress | null }> {
  const link = await readShortLink(code)
  return { code, address: link && readAddress(`${siteOrigin().origin}${linkTargetAddress(link)}`) }
}

/** The figures that a worked-out figure was worked out from. */
function inputsOf(fact: Fact): readonly string[] {
  return isObservation(fact) && fact.derivedFrom ? Object.values(fact.derivedFrom.inputs) : []
}

/** What an address shows, as it was on its day of record: to be compared with today's record like the rows of a file. */
async function claimsOfAddress({ subject, query }: SiteAddress): Promise<readonly Claim[] | null> {
  const { areas, indicators } = await readCatalogue()
  const { state } = readState(new URLSearchParams(query), {
    provinces: areas.map(({ slug }) => slug),
    indicators: indicators.map(({ slug }) => slug),
  })
  const shown = await subjectFacts(subject, state, MAX_CLAIMS)
  // What an address shows beyond that is more than is judged at once; nothing of it is then.
  if (shown === null) return null
  return [...shown.observations, ...shown.events].map((fact: Fact) => ({ id: fact.id, said: saidOf(fact) }))
}
