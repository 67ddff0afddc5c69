import { type RefObject, useRef, useState } from 'react'
import type { DraftArticle, DraftFact, Relation } from '../../lib/review/draft-shape.ts'
import type { Decision } from '../../lib/review/submission.ts'
import type { ReviewItem } from '../../lib/view/review-item.ts'
import type { ReviewView } from '../../lib/view/review-view.ts'
import type { Bilingual } from '../../lib/words/locale.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import { fill } from './fill.ts'
import { formOfWords, type OpenForm } from './open-form.ts'
import type { Asked } from './review-dialog.tsx'
import { member } from './send.ts'
import { documentActions } from './use-document.ts'
import { useQueue } from './use-queue.ts'
import { type Change, useSaves } from './use-saves.ts'
import { LONGEST_QUOTE, useSelectedWords } from './use-selected-words.ts'
import { firstWaiting, unsaved, useStanding } from './use-standing.ts'

/** Everything that can be done to a document under review, and where one is in it: what the mouse, the keys and a finger share. */
export function useReview(view: ReviewView, words: ReviewWords<'screen'>, article: RefObject<HTMLElement | null>) {
  const { run, busy } = useQueue()
  const { pending, save, giveUp, hasSeen } = useSaves(view, run)
  const acts = documentActions(view, run, words)
  const selected = useSelectedWords(article, view)
  const [chosen, setChosen] = useState<string | null>(null)
  const [form, setForm] = useState<OpenForm | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [said, setSaid] = useState('')
  const [isListOpen, openList] = useState(false)
  /** A reason that was typed and not saved yet: it goes along with whatever is done next. */
  const typed = useRef<{ readonly id: string; readonly relation: Relation } | null>(null)

  const { items } = view
  const standing = useStanding(items, pending)
  const { decisionOf, isOpen } = standing
  const current = items.find(({ id }) => id === chosen) ?? firstWaiting(items) ?? items[0] ?? null

  const tell = (item: ReviewItem, decision: Decision) =>
    setSaid(
      fill(words.sentence, {
        ...{ number: item.number, count: items.length, value: item.value, name: item.name, when: item.when },
        decision: item.href ? words.onRecord : words.decision[decision],
      }),
    )

  const change = async (item: ReviewItem, changed: Change, seen = item.version) => {
    const became = await save(item, changed, seen)
    // What could not be saved comes back to the eye, however far one has gone on.
    if (became.state !== 'saved') setChosen(item.id)
  }

  const takeTyped = ({ id }: ReviewItem): Pick<Change, 'relation'> | null => {
    const taken = typed.current
    typed.current = null
    return taken?.id === id ? { relation: taken.relation } : null
  }

  const choose = (item: ReviewItem | undefined) => {
    if (!item) return
    // A form with something typed in it is closed by whoever typed, not by a finger that slips.
    if (form) return setSaid(words.formOpen)
    const left = current && takeTyped(current)
    if (current && left) void change(current, { ...unsaved(pending.get(current.id)), ...left })
    setChosen(item.id)
    openList(false)
    tell(item, decisionOf(item))
  }

  const decide = (decision: Decision) => {
    if (!current || !isOpen(current)) return
    void change(current, { ...unsaved(pending.get(current.id)), ...takeTyped(current), decision })
    const later = items.slice(items.indexOf(current) + 1)
    const next = decision === 'waiting' ? undefined : (firstWaiting(later, decisionOf) ?? undefined)
    if (next) choose(next)
    else tell(current, decision)
  }

  const relate = (relation: Relation) => {
    typed.current = null
    if (current && isOpen(current)) void change(current, { ...unsaved(pending.get(current.id)), relation })
  }

  const undo = async () => {
    const entry = current && pending.get(current.id)
    if (current && entry && entry.state !== 'saved' && entry.state !== 'saving') return giveUp(current.id)
    const { done, said: line, body } = await acts.undo()
    setSaid(line)
    const { candidateId, version } = (done ? body : {}) as { candidateId?: string | null; version?: number | null }
    if (!candidateId) return
    if (version) hasSeen(candidateId, version)
    setChosen(candidateId)
  }

  const saveFact = async (draft: DraftFact, accept: boolean) => {
    if (form?.kind === 'edit') {
      const item = items.find(({ id }) => id === form.id)
      setForm(null)
      setChosen(form.id)
      if (item) await change(item, { draft, ...(accept && { decision: 'accepted' as const }) }, form.seen)
    }
    if (form?.kind === 'add') {
      const { done, said: line, body } = await acts.add(form.selected.articlePosition, draft)
      setSaid(line)
      if (!done) return
      setForm(null)
      setChosen((body as { id: string }).id)
    }
  }

  const saveArticle = async (changed: DraftArticle, reason: Bilingual | null) => {
    if (form?.kind !== 'article') return
    const { position, seen } = form
    const isRecorded = seen !== null && reason !== null
    const {
      done,
      said: line,
      body,
    } = isRecorded
      ? await acts.correctArticle(position, seen, { article: changed, reason })
      : await acts.changeArticle(position, changed)
    if (done) setSaid(line)
    // Whoever has been told what stands now may save what they typed over it.
    const stands = member(member(body, 'current'), 'version')
    setForm(done ? null : { ...form, problem: line, seen: isRecorded && typeof stands === 'number' ? stands : seen })
  }

  const confirm = async (what: Asked) => {
    setAsked(null)
    if (what.kind === 'publish') setSaid((await acts.publish()).said)
    if (what.kind === 'discard') setSaid((await acts.discard()).said)
    if (what.kind === 'take-back') setSaid((await acts.takeBack(what.publication.id)).said)
  }

  return {
    ...{ busy, pending, selected, standing, current, form, asked, isListOpen },
    // Whoever changed it last is known once the page has been read again: sentences keep a place for the name.
    told: (sentence = said) => fill(sentence, { who: view.history[0]?.who ?? words.conflictSomebody }),
    ...{ choose, decide, relate, undo, saveFact, saveArticle, confirm, giveUp, setForm, openList },
    ask: setAsked,
    typing: (relation: Relation | null) => {
      typed.current = current && relation && { id: current.id, relation }
    },
    move: (step: 1 | -1) => choose(current ? items[items.indexOf(current) + step] : items[0]),
    edit: () => {
      if (current && isOpen(current)) setForm({ kind: 'edit', id: current.id, seen: current.version })
    },
    add: () => {
      if (selected) setForm(formOfWords(selected))
      else setSaid(fill(words.selectFirst, { count: LONGEST_QUOTE }))
    },
    /** Sends what did not arrive once more, as seen at `version`. */
    again: (item: ReviewItem, version: number | undefined) => change(item, pending.get(item.id)?.change ?? {}, version),
  }
}

export type Review = ReturnType<typeof useReview>
