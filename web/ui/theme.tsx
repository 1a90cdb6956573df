/** The look: the tokens as the component library takes them, light and dark. */
import { ConfigProvider, theme } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Language } from '../language/language.ts'
import tokens from './theme-tokens.json'

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

export function Look({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const [shade, setShade] = useState(firstShade)
  useEffect(() => {
    document.documentElement.dataset.theme = shade
    localStorage.setItem(kept, shade)
  }, [shade])
  const chosen = useMemo(() => ({ shade, choose: setShade }), [shade])
  return (
    <ShadeContext value={chosen}>
      <ConfigProvider
        locale={language === 'en' ? en : zh}
        theme={{
          ...tokens[shade],
          algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
          cssVar: { prefix: 'hk' },
        }}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        {children}
      </ConfigProvider>
    </ShadeContext>
  )
}
