/** The key beside the word of a button, for the eye only: the button tells its key by itself. */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    <span className="review-key" aria-hidden="true">
      {children}
    </span>
  )
}
