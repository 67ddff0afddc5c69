import { href } from '../address/href.ts'
import { type PageState, writeState } from '../address/page-state.ts'
import { pinnedTo } from '../address/pinned-to.ts'
import { currentArea } from '../facts/lineage.ts'
import { areaNames } from '../view/area-name.ts'
import { known, type PageContext } from '../view/page-context.ts'
import type { FileFormat } from './file-format.ts'
import type { FileAbout } from './file-source.ts'
import { type FileSubject, fileNameOfSubject, pageOfSubject } from './file-subject.ts'

/**
 * A file's title, name and addresses. The day of record is pinned: without one in the state it is today, so that the
 * links in the file show for ever what the file holds.
 */
export function fileAbout(
  subject: FileSubject,
  format: FileFormat,
  state: PageState,
  context: PageContext,
  origin: string,
): FileAbout {
  const { locale, today } = context
  const asOf = pinnedTo(state.asOf, today)
  const pinned = { ...state, view: null, fact: null, asOf }
  const name = fileNameOfSubject(subject)
  const provinces = subject.kind === 'province' ? [] : state.province
  return {
    title: [titleOf(subject, context), ...provinceNames(provinces, context)].join(', '),
    fileName: ['cot-moc', ...name.split('/'), ...provinces.slice(0, 3), asOf].join('-').toLowerCase(),
    origin,
    page: `${origin}${href(locale, pageOfSubject(subject), pinned)}`,
    file: `${origin}${href(locale, `/data/${name}.${format}`, pinned)}`,
    query: writeState(pinned),
    asOf,
  }
}

function titleOf(subject: FileSubject, context: PageContext): string {
  const { locale, t } = context
  switch (subject.kind) {
    case 'indicator':
      return known(context.indicators, subject.name, 'indicator').name[locale]
    case 'province':
      return provinceNames([subject.name], context).join()
    case 'article':
      return context.articles.get(subject.name)?.title ?? subject.name
    case 'fact':
      return subject.name
    default:
      return t(`files.title.${subject.kind}`)
  }
}

function provinceNames(slugs: readonly string[], context: PageContext): readonly string[] {
  const areas = [...context.areas.values()]
  return slugs.map((slug) => {
    const area = currentArea(slug, areas)
    return area ? areaNames([area.id], context) : slug
  })
}
