import type { Evidence } from '../facts/evidence.ts'
import { type ArticleText, textOf } from './article-texts.ts'
import { codePointLength, codePointSlice } from './code-points.ts'
import type { Finding, Reading } from './finding.ts'
import type { SeedArticle, Seeded } from './seed-document.ts'

/** Whether an article's text is still the one that offsets count in. */
export function verifyArticle({ value, placeOf }: Seeded<SeedArticle>, texts: ReadonlyMap<string, ArticleText>): Reading {
  const text = textOf(value.slug, texts)
  const findings: Finding[] = []
  if (text.sha256 !== value.sha256) {
    findings.push({
      ...placeOf(['sha256']),
      kind: 'mismatch',
      reason: `sha256 is ${value.sha256}, but ${text.file} has ${text.sha256}`,
    })
  }
  if (text.textLength !== value.textLength) {
    findings.push({
      ...placeOf(['textLength']),
      kind: 'mismatch',
      reason: `textLength is ${value.textLength}, but ${text.file} has ${text.textLength} code points`,
    })
  }
  return { agreed: findings.length === 0 ? 1 : 0, findings }
}

/** Whether every quote of a fact stands, byte for byte, where the file says, between the words that it says. */
export function verifyPositions(
  { value, placeOf }: Seeded<{ readonly evidence: readonly Evidence[] }>,
  texts: ReadonlyMap<string, ArticleText>,
): Reading {
  const findings = value.evidence.flatMap((quote, index): Finding[] => {
    const { text, file } = textOf(quote.article, texts)
    const around = {
      exact: codePointSlice(text, quote.start, quote.end),
      prefix: codePointSlice(text, Math.max(0, quote.start - codePointLength(quote.prefix)), quote.start),
      suffix: codePointSlice(text, quote.end, quote.end + codePointLength(quote.suffix)),
    }
    const wrong = (['exact', 'prefix', 'suffix'] as const).find((part) => around[part] !== quote[part])
    if (wrong === undefined) return []
    const reason = `${wrong} is ${JSON.stringify(quote[wrong])}, but ${file} has ${JSON.stringify(around[wrong])} there (${quote.start}–${quote.end})`
    return [{ ...placeOf(['evidence', index, wrong]), kind: 'mismatch', reason }]
  })
  return { agreed: value.evidence.length - findings.length, findings }
}
