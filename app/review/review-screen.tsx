'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { draftFromWords, quoteFrom, type SelectedWords } from '../../lib/review/draft-from-words.ts'
import type { DraftArticle, DraftFact, Relation } from '../../lib/review/draft-shape.ts'
import type { Decision } from '../../lib/review/submission.ts'
import type { PublicationRow } from '../../lib/view/review-history.ts'
import type { ReviewItem } from '../../lib/view/review-item.ts'
import type { ReviewLists } from '../../lib/view/review-lists.ts'
import type { ReviewView } from '../../lib/view/review-view.ts'
import type { Locale } from '../../lib/words/locale.ts'
import type { ReviewWords } from '../../lib/words/review-words.ts'
import button from '../shell/button.module.css'
import { ArticleForm } from './article-form.tsx'
import { ArticleText } from './article-text.tsx'
import { CurrentItem } from './current-item.tsx'
import { DocumentRecords } from './document-records.tsx'
import { FactForm } from './fact-form.tsx'
import { fill } from './fill.ts'
import list from './item-list.module.css'
import { ItemRow } from './item-row.tsx'
import { PendingLines } from './pending-lines.tsx'
import { type Asked, ReviewDialog } from './review-dialog.tsx'
import styles from './review-screen.module.css'
import { documentActions } from './use-document.ts'
import { useKeys, useKeysOff } from './use-keys.ts'
import { useQueue } from './use-queue.ts'
import { type Change, type Pending, useSaves } from './use-saves.ts'
import { LONGEST_QUOTE, useSelectedWords } from './use-selected-words.ts'

interface ReviewScreenProps {
  readonly view: ReviewView
  readonly lists: ReviewLists
  readonly words: ReviewWords<'screen'>
  readonly locale: Locale
  /** Where whoever's session has ended signs in again. */
  readonly signIn: string
}

/** A form that is open: of a candidate, at the version that was seen when it opened, or of words that were selected. */
type Form =
  | { readonly kind: 'edit'; readonly id: string; readonly seen: number }
  | { readonly kind: 'add'; readonly selected: SelectedWords; readonly fact: DraftFact['kind'] }
  | { readonly kind: 'article'; readonly position: number; readonly problem: string }

/** The article beside what was found in it: read, decide, publish, take back; by key, by finger, by ear. */
export function ReviewScreen({ view, lists, words, locale, signIn }: ReviewScreenProps) {
  const { run, busy } = useQueue()
  const { pending, save, giveUp, hasSeen } = useSaves(view, run)
  const acts = documentActions(view, run, words)
  const article = useRef<HTMLElement>(null)
  const selected = useSelectedWords(article, view)
  const [chosen, setChosen] = useState<string | null>(null)
  const [form, setForm] = useState<Form | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [said, setSaid] = useState('')
  const [isListOpen, openList] = useState(false)
  const [keysOff, setKeysOff] = useKeysOff()

  const { items } = view
  // Whoever changed it last is known once the page has been read again: sentences keep a place for the name.
  const who = view.history[0]?.who ?? words.conflictSomebody
  const current = items.find(({ id }) => id === chosen) ?? firstWaiting(items) ?? items[0] ?? null
  const decisionOf = (item: ReviewItem): Decision => {
    const change = pending.get(item.id)
    return change && change.state !== 'conflict' && change.state !== 'refused'
      ? (change.change.decision ?? item.decision)
      : item.decision
  }
  const relationOf = (item: ReviewItem): Relation => pending.get(item.id)?.change.relation ?? item.relation
  const accepted = items.filter((item) => item.href === null && decisionOf(item) === 'accepted')
  const waiting = items.filter((item) => decisionOf(item) === 'waiting' || decisionOf(item) === 'later')
  const decided = new Map(items.map((item) => [item.id, { number: item.number, decision: decisionOf(item) }]))
  const signature = items.map((item) => `${item.id}${item.number}${decisionOf(item)}`).join()
  // The paragraphs are drawn again only when a number or a decision has changed, not at every move.
  const drawnOnce = useRef({ signature, decided })
  if (drawnOnce.current.signature !== signature) drawnOnce.current = { signature, decided }

  const tell = (item: ReviewItem, decision: Decision) =>
    setSaid(
      fill(words.sentence, {
        ...{ number: item.number, count: items.length, value: item.value, name: item.name, when: item.when },
        decision: item.href ? words.onRecord : words.decision[decision],
      }),
    )

  const choose = (item: ReviewItem | undefined) => {
    if (!item) return
    setChosen(item.id)
    setForm(null)
    openList(false)
    tell(item, decisionOf(item))
  }

  const move = (step: 1 | -1) => choose(current ? items[items.indexOf(current) + step] : items[0])

  const change = async (item: ReviewItem, changed: Change, seen = item.version) => {
    const became = await save(item, changed, seen)
    // What could not be saved comes back to the eye, however far one has gone on.
    if (became.state !== 'saved') setChosen(item.id)
  }

  /** Neither on record nor changed by somebody else unseen: that is settled first. */
  const isOpen = (item: ReviewItem) => item.href === null && pending.get(item.id)?.state !== 'conflict'

  const decide = (decision: Decision) => {
    if (!current || !isOpen(current)) return
    void change(current, { ...unsaved(pending.get(current.id)), decision })
    const later = items.slice(items.indexOf(current) + 1)
    const next = decision === 'waiting' ? undefined : (firstWaiting(later, decisionOf) ?? undefined)
    if (next) choose(next)
    else tell(current, decision)
  }

  const edit = () => {
    if (current && isOpen(current)) setForm({ kind: 'edit', id: current.id, seen: current.version })
  }

  const add = () => {
    if (selected) setForm({ kind: 'add', selected, fact: /\d/.test(selected.exact) ? 'observation' : 'event' })
    else setSaid(fill(words.selectFirst, { count: LONGEST_QUOTE }))
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

  const relate = (relation: Relation) => {
    if (current && isOpen(current)) void change(current, { ...unsaved(pending.get(current.id)), relation })
  }

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    a: () => decide('accepted'),
    x: () => decide('rejected'),
    s: () => decide('later'),
    e: edit,
    n: add,
    z: () => void undo(),
    p: () => setAsked({ kind: 'publish' }),
    r: () => {
      const offer = current?.warnings.flatMap(({ offers }) => offers)[0]
      if (offer) relate(offer)
    },
    '?': () => setAsked({ kind: 'help' }),
  }
  useKeys(keys, keysOff || form !== null || asked !== null)

  const currentId = current?.id ?? null
  const mounted = useRef(false)
  useEffect(() => {
    // The first look is at the title, not at the first candidate.
    if (!mounted.current) {
      mounted.current = true
      // Where the list is a sheet, the text has the little room above it.
      if (matchMedia('(max-width: 899.98px)').matches) article.current?.scrollIntoView()
      return
    }
    if (currentId === null) return
    article.current?.querySelector(`[data-current]`)?.scrollIntoView({ block: 'nearest' })
    document.getElementById(`item-${currentId}`)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const doWhatWasAsked = async (what: Asked) => {
    setAsked(null)
    if (what.kind === 'publish') setSaid((await acts.publish()).said)
    if (what.kind === 'discard') setSaid((await acts.discard()).said)
    if (what.kind === 'take-back') setSaid((await acts.takeBack(what.publication.id)).said)
  }

  const saveForm = async (draft: DraftFact, accept: boolean) => {
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

  const openForm = (item: ReviewItem): ReactNode => {
    if (form?.kind !== 'edit' || form.id !== item.id) return null
    const kind = item.draft.kind
    return (
      <FactForm
        {...{ words, lists, locale }}
        draft={pending.get(item.id)?.change.draft ?? item.draft}
        label={words.edit}
        selected={selected && (() => quoteFrom(kind, selected))}
        onSave={saveForm}
        onCancel={() => setForm(null)}
      />
    )
  }

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className="hidden-visually">{view.articles[0]?.draft.title ?? view.name}</h1>
        <p>{fill(words.left, { waiting: waiting.length, count: items.length })}</p>
        <progress max={Math.max(1, items.length)} value={items.length - waiting.length} aria-hidden="true" />
        <div className={styles.buttons}>
          <button type="button" className={button.plain} onClick={() => void undo()} aria-keyshortcuts="z">
            {words.undo}
          </button>
          {view.state === 'waiting' && accepted.length === 0 && (
            <button type="button" className={button.plain} onClick={() => setAsked({ kind: 'discard' })}>
              {words.discard}
            </button>
          )}
          <button type="button" className={button.primary} onClick={() => setAsked({ kind: 'publish' })} aria-keyshortcuts="p">
            {accepted.length > 0 ? fill(words.publish, { count: accepted.length }) : words.publishNone}
          </button>
        </div>
      </header>
      <p className={styles.said} role="status">
        {view.state === 'discarded' ? words.discarded : fill(said, { who })}
      </p>
      <div className={styles.sides}>
        <div className={styles.left}>
          {form?.kind === 'article' ? (
            <ArticleForm
              article={view.articles[form.position]?.draft ?? EMPTY}
              {...{ words, lists, busy }}
              problem={fill(form.problem, { who })}
              onCancel={() => setForm(null)}
              onSave={async (changed) => {
                const { done, said: line } = await acts.changeArticle(form.position, changed)
                if (done) setSaid(line)
                setForm(done ? null : { ...form, problem: line })
              }}
            />
          ) : (
            view.articles.map(({ position, draft }) => (
              <button
                key={position}
                type="button"
                className={button.plain}
                onClick={() => setForm({ kind: 'article', position, problem: '' })}
              >
                {view.articles.length === 1 ? words.editArticle : `${words.editArticle}: ${draft.title}`}
              </button>
            ))
          )}
          <ArticleText
            ref={article}
            articles={view.articles}
            drawn={drawnOnce.current.decided}
            current={currentId}
            words={words}
            onChoose={(id) => choose(items.find((item) => item.id === id))}
          />
        </div>
        <section className={styles.right} aria-label={words.listLabel}>
          <div className={list.head}>
            <h2>{fill(words.found, { count: items.length })}</h2>
            <p>
              {fill(words.summary, {
                accepted: items.filter((item) => decisionOf(item) === 'accepted').length,
                look: items.filter((item) => decisionOf(item) === 'waiting' && needsLook(item)).length,
              })}
            </p>
            <button
              type="button"
              className={`${button.plain} ${list.toggle}`}
              aria-expanded={isListOpen}
              onClick={() => openList(!isListOpen)}
            >
              {isListOpen ? words.hideList : words.showList}
            </button>
          </div>
          <div className={styles.add} data-selected={selected !== null || undefined}>
            <button type="button" className={button.plain} onClick={add} aria-keyshortcuts="n">
              {words.add}
            </button>
            {selected && <p>{fill(words.selected, { quote: selected.exact })}</p>}
          </div>
          {form?.kind === 'add' && (
            <div className={styles.adding}>
              <label>
                {words.kind}{' '}
                <select
                  value={form.fact}
                  onChange={({ currentTarget }) =>
                    setForm({ ...form, fact: currentTarget.value === 'event' ? 'event' : 'observation' })
                  }
                >
                  <option value="observation">{words.figure}</option>
                  <option value="event">{words.event}</option>
                </select>
              </label>
              <FactForm
                key={form.fact}
                {...{ words, lists, locale }}
                draft={draftFor(form.fact, form.selected, view)}
                label={form.fact === 'event' ? words.addEvent : words.addFigure}
                selected={null}
                onSave={saveForm}
                onCancel={() => setForm(null)}
              />
            </div>
          )}
          {items.length === 0 && <p className={list.none}>{words.none}</p>}
          <ol className={list.list} data-open={isListOpen || undefined}>
            {items.map((item) => (
              <li key={item.id} id={`item-${item.id}`} data-current={item === current || undefined}>
                {item === current ? (
                  <CurrentItem
                    item={item}
                    decision={decisionOf(item)}
                    relation={relationOf(item)}
                    words={words}
                    actions={{ decide, edit, relate, move }}
                    form={openForm(item)}
                    state={
                      <PendingLines
                        pending={pending.get(item.id)}
                        item={item}
                        who={view.history.find(({ candidateId }) => candidateId === item.id)?.who ?? ''}
                        signIn={signIn}
                        words={words}
                        onAgain={() => void change(item, pending.get(item.id)?.change ?? {}, pending.get(item.id)?.version)}
                        onMine={() =>
                          void change(item, pending.get(item.id)?.change ?? {}, pending.get(item.id)?.theirs?.version)
                        }
                        onTheirs={() => giveUp(item.id)}
                      />
                    }
                  />
                ) : (
                  <ItemRow
                    item={item}
                    decision={decisionOf(item)}
                    unsaved={isUnsaved(pending.get(item.id)?.state)}
                    words={words}
                    onChoose={() => choose(item)}
                  />
                )}
              </li>
            ))}
          </ol>
          <DocumentRecords
            history={view.history}
            publications={view.publications}
            locale={locale}
            words={words}
            onTakeBack={(publication: PublicationRow) => setAsked({ kind: 'take-back', publication })}
          />
        </section>
      </div>
      <footer className={styles.keys}>
        {(['j', 'k', 'a', 'e', 'x', 's', 'n', 'z', 'p'] as const).map((key) => (
          <span key={key}>
            <kbd>{key.toUpperCase()}</kbd> {words.keys[key]}
          </span>
        ))}
        <button type="button" className={button.plain} onClick={() => setAsked({ kind: 'help' })}>
          <kbd>?</kbd> {words.help}
        </button>
      </footer>
      {asked && (
        <ReviewDialog
          asked={asked}
          words={words}
          items={items}
          count={accepted.length}
          waiting={waiting.length}
          busy={busy}
          keysOff={keysOff}
          onKeysOff={setKeysOff}
          onClose={() => setAsked(null)}
          onConfirm={() => void doWhatWasAsked(asked)}
        />
      )}
    </div>
  )
}

const EMPTY: DraftArticle = {
  slug: '',
  kind: 'main',
  title: '',
  publisher: null,
  author: null,
  url: null,
  publishedDate: '',
  publishedDateBasis: 'inferred',
  publishedWhy: null,
  language: 'vi',
  areas: [],
}

function firstWaiting(items: readonly ReviewItem[], decisionOf = (item: ReviewItem) => item.decision): ReviewItem | null {
  return items.find((item) => item.href === null && decisionOf(item) === 'waiting') ?? null
}

/** A change that did not arrive goes along with the next one of the same candidate. */
function unsaved(entry: Pending | undefined): Change {
  return entry && isUnsaved(entry.state) ? entry.change : {}
}

function isUnsaved(state: Pending['state'] | undefined): boolean {
  return state !== undefined && state !== 'saving' && state !== 'saved'
}

function needsLook({ warnings, questions, percent }: ReviewItem): boolean {
  return warnings.length > 0 || questions.length > 0 || percent < 60
}

/** The fact that selected words begin, its place and period those of the figure before them. */
function draftFor(kind: DraftFact['kind'], selected: SelectedWords, { articles, items }: ReviewView): DraftFact {
  const before = items.findLast(
    ({ draft, articlePosition }) =>
      draft.kind === 'observation' &&
      articlePosition === selected.articlePosition &&
      (draft.evidence[0]?.start ?? 0) <= selected.start,
  )
  const article = articles.find(({ position }) => position === selected.articlePosition)?.draft ?? EMPTY
  return draftFromWords(kind, selected, article, before?.draft.kind === 'observation' ? before.draft : null)
}
