import 'server-only'
import { readPagePath } from '../../lib/address/page-path.ts'
import { pageScope } from '../../lib/address/page-scope.ts'
import { readChanges } from '../../lib/db/read-changes.ts'
import { CHANGES_SHOWN, type ChangesView, changesView } from '../../lib/view/changes-view.ts'
import type { PageContext, PagePlace } from '../../lib/view/page-context.ts'
import { scopeFilter } from './scope.ts'

/** Beyond this many changes a page says only that there are more. */
const MOST_COUNTED = 1000

/** What has become of the facts of a page since the day that its address asks for; null when it asks for none. */
export async function requestChanges(context: PageContext, { path, state }: PagePlace): Promise<ChangesView | null> {
  const page = readPagePath(path)
  const since = state.asOf
  if (since === null || page === null) return null
  const scope = pageScope(page, state)
  const [before, now] = await Promise.all([scopeFilter(scope, since), scopeFilter(scope, null)])
  const changes = await readChanges({
    since,
    before,
    now,
    figures: scope.figures,
    events: scope.events,
    most: MOST_COUNTED + 1,
    shown: CHANGES_SHOWN,
  })
  return changesView(changes, since, context, MOST_COUNTED)
}
