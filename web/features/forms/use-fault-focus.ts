/** After a form was sent and not taken, the focus goes to the first field at fault, also where the keyboard alone works. */
import { useEffect } from 'react'

export function useFaultFocus(): void {
  useEffect(() => {
    let watched: MutationObserver | undefined
    const end = () => {
      watched?.disconnect()
      watched = undefined
    }
    const onSubmit = ({ target, submitter }: SubmitEvent) => {
      end()
      if (!(target instanceof HTMLElement)) return
      const look = () => {
        const field = target.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')
        if (field) {
          end()
          field.focus()
        } else if (isNowhere() && submitter?.matches(':enabled')) submitter.focus()
      }
      watched = new MutationObserver(look)
      watched.observe(target, {
        subtree: true,
        childList: true,
        attributeFilter: ['aria-invalid', 'data-fault', 'disabled'],
      })
      requestAnimationFrame(look)
    }
    // Whoever types on is not to be led away by an answer that comes late.
    document.addEventListener('input', end)
    document.addEventListener('submit', onSubmit)
    return () => {
      end()
      document.removeEventListener('input', end)
      document.removeEventListener('submit', onSubmit)
    }
  }, [])
}

/** A button that is dimmed while it sends has lost the focus. */
const isNowhere = () =>
  document.activeElement === null || document.activeElement.matches('body, dialog, :disabled')
