/** The component library in our look: the tokens as it takes them, light and dark. Around what it draws, never around the page. */
import { ConfigProvider, theme } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLanguage } from '../language/language.ts'
import { useShade } from './theme.tsx'
import tokens from './theme-tokens.json'

export function Library({ children }: { readonly children: ReactNode }) {
  const language = useLanguage()
  const { shade } = useShade()
  return (
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
  )
}
