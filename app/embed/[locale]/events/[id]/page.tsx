import type { Metadata } from 'next'
import { FactCard, type FactCardProps, factCardMetadata } from '../../../parts/fact-card.tsx'

export function generateMetadata(props: FactCardProps): Promise<Metadata> {
  return factCardMetadata(props, 'events')
}

export default function EmbedEvent(props: FactCardProps) {
  return <FactCard kind="events" {...props} />
}
