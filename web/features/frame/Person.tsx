import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import { defineWords, speak } from '../../language/language.ts'
import { useRoleName } from '../../role-names.ts'
import { useSession } from '../../session.tsx'
import { useShade } from '../../ui/theme.tsx'

const useWords = defineWords('person', {
  menu: { en: 'My account', 'zh-CN': '我的账户' },
  settings: { en: 'Settings', 'zh-CN': '设置' },
  signOut: { en: 'Sign out', 'zh-CN': '退出登录' },
  other: { en: '中文', 'zh-CN': 'English' },
  dark: { en: 'Dark', 'zh-CN': '深色' },
  light: { en: 'Light', 'zh-CN': '浅色' },
})

export function Person() {
  const { t, language } = useWords()
  const { person } = useSession()
  const roleName = useRoleName()
  const { shade, choose } = useShade()
  const [open, setOpen] = useState(false)
  const queries = useQueryClient()
  const signOut = async () => {
    await told(api.DELETE('/api/v1/session'))
    queries.clear()
    location.assign('/')
  }
  return (
    <div className="menu">
      <button
        type="button"
        className="plain who"
        aria-haspopup="true"
        aria-expanded={open}
        aria-label={`${t('menu')}: ${person.name}`}
        onClick={() => setOpen(!open)}
      >
        <span className="ava" aria-hidden="true">
          {person.name.slice(0, 1).toUpperCase()}
        </span>
        <span className="who-name">
          {person.name} <span className="m">{roleName(person.role)}</span>
        </span>
      </button>
      {open ? (
        <div className="menu-list panel">
          <Link to="/account" className="btn q" onClick={() => setOpen(false)}>
            {t('menu')}
          </Link>
          <Link
            to="/settings/$part"
            params={{ part: 'numbers' }}
            className="btn q"
            onClick={() => setOpen(false)}
          >
            {t('settings')}
          </Link>
          <button
            type="button"
            className="btn q"
            lang={language === 'en' ? 'zh-CN' : 'en'}
            onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}
          >
            {t('other')}
          </button>
          <button type="button" className="btn q" onClick={() => choose(shade === 'dark' ? 'light' : 'dark')}>
            {t(shade === 'dark' ? 'light' : 'dark')}
          </button>
          <button type="button" className="btn q" onClick={() => void signOut()}>
            {t('signOut')}
          </button>
        </div>
      ) : null}
    </div>
  )
}
