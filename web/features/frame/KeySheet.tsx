/** The keys that work where one is, under `?`. */
import { useEffect, useState } from 'react'
import { defineWords } from '../../language/language.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { isTyping } from '../../ui/is-typing.ts'
import { type KeyHelp, useKeysHere } from '../../ui/key-help.ts'

const useWords = defineWords('key-sheet', {
  title: { en: 'Keys', 'zh-CN': '快捷键' },
  open: { en: 'Keys that work here', 'zh-CN': '查看快捷键' },
  here: { en: 'On this page', 'zh-CN': '本页' },
  everywhere: { en: 'Everywhere', 'zh-CN': '全局' },
  none: { en: 'This page has no keys of its own.', 'zh-CN': '本页没有专用快捷键。' },
  search: { en: 'find a customer, a document or an amount', 'zh-CN': '查找客户、单据、金额' },
  sheet: { en: 'this sheet', 'zh-CN': '打开本说明' },
  close: { en: 'close what is open', 'zh-CN': '关闭已打开的面板' },
  next: { en: 'next field or button', 'zh-CN': '下一个输入框或按钮' },
})

export function KeySheet() {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      setIsOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button
        type="button"
        className="btn q wide-only"
        aria-label={t('open')}
        title={t('open')}
        onClick={() => setIsOpen(true)}
      >
        <kbd>?</kbd>
      </button>
      {isOpen ? <Sheet onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

function Sheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const here = useKeysHere()
  const everywhere = [
    { keys: ['Ctrl K'], says: t('search') },
    { keys: ['?'], says: t('sheet') },
    { keys: ['Esc'], says: t('close') },
    { keys: ['Tab'], says: t('next') },
  ]
  return (
    <Drawer title={t('title')} onClose={onClose}>
      <h3>{t('here')}</h3>
      {here.length === 0 ? <p className="m">{t('none')}</p> : <Keys help={here} />}
      <h3>{t('everywhere')}</h3>
      <Keys help={everywhere} />
    </Drawer>
  )
}

function Keys({ help }: { readonly help: readonly KeyHelp[] }) {
  return (
    <dl className="keys">
      {help.map(({ keys, says }) => (
        <div key={keys.join(' ')}>
          <dt>
            {keys.map(key => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  )
}
