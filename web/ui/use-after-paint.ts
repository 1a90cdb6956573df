import { useEffect, useState } from 'react'

/** True from when what is `shown` has been painted: what is merely useful beside it waits that long. */
export function useAfterPaint(shown: boolean): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    if (!shown) return
    let rest: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      rest = setTimeout(() => setPainted(true))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(rest)
    }
  }, [shown])
  return isPainted
}
