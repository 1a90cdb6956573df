/** Light or dark: as chosen here, else as the machine is set. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

export type Shade = 'light' | 'dark'
const kept = 'huikuan.shade'

const ShadeContext = createContext<{ shade: Shade; choose(shade: Shade): void }>({
  shade: 'light',
  choose() {},
})
export const useShade = () => useContext(ShadeContext)

function firstShade(): Shade {
  const chosen = localStorage.getItem(kept)
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function Look({ children }: { readonly children: ReactNode }) {
  const [shade, setShade] = useState(firstShade)
  useEffect(() => {
    document.documentElement.dataset.theme = shade
    localStorage.setItem(kept, shade)
  }, [shade])
  const chosen = useMemo(() => ({ shade, choose: setShade }), [shade])
  return <ShadeContext value={chosen}>{children}</ShadeContext>
}
