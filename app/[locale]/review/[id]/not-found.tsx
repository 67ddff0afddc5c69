import { reviewWords } from '../../../../lib/words/review-words.ts'
import { MissingDocument } from '../../../review/missing-document.tsx'

/** Answers 404. Nothing tells this file the language; the browser knows. */
export default function NotFound() {
  return <MissingDocument words={{ vi: reviewWords('vi', 'missing'), en: reviewWords('en', 'missing') }} />
}
