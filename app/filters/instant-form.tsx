'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useTransition } from 'react'
import { stateOfForm } from '../request/form-state.ts'

interface InstantFormProps {
  readonly action: string
  readonly className: string | undefined
  readonly label: string
  /** The address that the page now shows; the fields follow it when it changes. */
  readonly shown: string
  readonly busy: string
  readonly children: ReactNode
}

/**
 * A GET form that works by itself; with JavaScript every choice takes effect at once, as an address of its own, so that
 * Back takes it back. Its menus close on Esc and on a click outside.
 */
export function InstantForm({ action, className, label, shown, busy, children }: InstantFormProps) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [isPending, startTransition] = useTransition()

  const isNew = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: fields start from what the new address says
  useEffect(() => {
    // Somebody may have begun to type before there was code to see it.
    const isTypedIn = isNew.current && form.current?.contains(document.activeElement)
    isNew.current = false
    if (!isTypedIn && form.current) resetNamed(form.current)
  }, [shown])

  useEffect(() => {
    const fields = form.current
    if (!fields) return
    const apply = (event: Event) => {
      event.preventDefault()
      if (event.target instanceof HTMLInputElement && event.target.name === '') return
      const data = new FormData(fields)
      const raw = Object.fromEntries([...new Set(data.keys())].map((key) => [key, data.getAll(key).map(String)]))
      const query = stateOfForm(raw)?.toString().replaceAll('%2C', ',') ?? ''
      // The form of an embed stands at a path with options of its own.
      const [path = '', own = ''] = action.split('?')
      const search = [query, own].filter(Boolean).join('&')
      startTransition(() => router.push(search ? `${path}?${search}` : path, { scroll: false }))
    }
    const closeMenus = (except: EventTarget | null) => {
      for (const menu of fields.querySelectorAll('details[data-menu][open]')) {
        if (!(except instanceof Node && menu.contains(except))) menu.removeAttribute('open')
      }
    }
    const onPointer = (event: PointerEvent) => closeMenus(event.target)
    const onKey = (event: KeyboardEvent) => {
      const open = fields.querySelector('details[data-menu][open]')
      if (event.key !== 'Escape' || !open) return
      event.preventDefault()
      closeMenus(null)
      open.querySelector('summary')?.focus()
    }
    // The DOM's own "change": a number counts when it is finished, not with every digit.
    fields.addEventListener('change', apply)
    fields.addEventListener('submit', apply)
    fields.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPointer)
    return () => {
      fields.removeEventListener('change', apply)
      fields.removeEventListener('submit', apply)
      fields.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPointer)
    }
  }, [action, router])

  return (
    <form ref={form} action={action} className={className} aria-label={label} data-busy={isPending || undefined}>
      {children}
      <span className="hidden-visually" role="status">
        {isPending ? busy : ''}
      </span>
    </form>
  )
}

/** Puts what the form asks for back to what the page shows; what narrows a list of boxes asks for nothing and stays. */
function resetNamed(form: HTMLFormElement): void {
  const typed = [...form.querySelectorAll<HTMLInputElement>('input:not([name])')].map((field) => [field, field.value] as const)
  form.reset()
  for (const [field, value] of typed) field.value = value
}
