'use client'

import button from '../shell/button.module.css'
import { send } from './send.ts'

/** Ends this session on the server, not only in this browser. */
export function SignOutButton({ label, after }: { readonly label: string; readonly after: string }) {
  const signOut = async () => {
    await send('POST', '/api/auth/sign-out', {})
    location.assign(after)
  }
  return (
    <button type="button" className={button.plain} onClick={signOut}>
      {label}
    </button>
  )
}
