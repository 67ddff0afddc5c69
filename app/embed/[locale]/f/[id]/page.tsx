import type { Metadata } from 'next'
import { FactCard, type FactCardProps, factCardMetadata } from '../../../parts/fact-card.tsx'

export function generateMetadata(props: FactCardProps): Promise<Metadata> {
  return factCardMetadata(props, 'f')
}

export default function EmbedFact(props: FactCardProps) {
  return <FactCard kind="f" {...props} />
}
