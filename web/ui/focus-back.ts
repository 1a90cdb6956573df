import { useLayoutEffect, useRef } from 'react'

/** Of a panel beside a list: what opened it gets the focus back when it closes with the focus inside. */
export function useFocusBack() {
  const panel = useRef<HTMLElement>(null)
  // By a layout effect, while the panel still stands in the page and still has the focus.
  useLayoutEffect(() => {
    const opener = document.activeElement
    const shown = panel.current
    return () => {
      if (!shown?.contains(document.activeElement)) return
      const known = opener instanceof HTMLElement && opener !== document.body && opener.isConnected
      const back = known ? opener : document.getElementById('content')
      back?.focus()
    }
  }, [])
  return panel
}
