import { feedState } from '../../lib/address/feed-address.ts'
import { type DatasetSource, datasetDocument } from '../../lib/linked-data/dataset-document.ts'
import type { PageContext } from '../../lib/view/page-context.ts'
import { linkedContext } from '../request/linked-context.ts'
import { LinkedData } from './linked-data.tsx'

/** A page of many facts as a Dataset for programs. */
export function DatasetOfPage({ context, ...source }: Omit<DatasetSource, 'filter'> & { readonly context: PageContext }) {
  const filter = feedState(source.path, source.state)
  return <LinkedData data={datasetDocument({ ...source, filter }, linkedContext(context))} />
}
