/** A kilometre stone with its red cap. Decorative: the name stands beside it. */
export function Logo() {
  return (
    <svg width="20" height="27" viewBox="0 0 20 27" aria-hidden="true" focusable="false">
      <path d="M1.2 25.8V10a8.8 8.8 0 0 1 17.6 0v15.8z" fill="var(--bg)" stroke="var(--ink)" strokeWidth="1.8" />
      <path d="M2.1 11.5V10a7.9 7.9 0 0 1 15.8 0v1.5z" fill="var(--son)" />
      <path d="M5.5 16.5h9M5.5 20.5h5" stroke="var(--ink)" strokeWidth="1.8" />
    </svg>
  )
}
