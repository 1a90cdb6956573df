import type { ApplicationSheet } from './application-queries.ts'
import { useApplicationWords } from './words.ts'

/** What an application waits for, or how it ended, in a sentence. */
export function useNextWords() {
  const { t, language } = useApplicationWords()
  const nameOf = (application: ApplicationSheet, lack: string) => {
    if (lack === 'price' || lack === 'forecast') return t(`lack ${lack}`)
    return application.documents.find(({ item }) => item === lack)?.name[language] ?? lack
  }
  return (application: ApplicationSheet): string => {
    const { lacks, documents, agreement, decided_by: by, ground, words } = application
    const named = (names: readonly string[]) =>
      names.map(each => nameOf(application, each)).join(t('between'))
    switch (application.state) {
      case 'draft':
        return lacks.length === 0 ? t('ready') : t('lacks', { lacks: named(lacks) })
      case 'submitted': {
        const unseen = documents.filter(({ state }) => state !== 'right').map(({ item }) => item)
        const waits = unseen.length === 0 ? t('waitsOnly') : t('waits', { lacks: named(unseen) })
        return application.own ? `${waits} ${t('ownWork')}` : waits
      }
      case 'approved':
        return agreement === null ? t('waitsContract') : t('waitsSignature', { contract: agreement })
      case 'in-force':
        return t('runs', { day: application.limit_from ?? '' })
      case 'refused': {
        const why = [ground === null ? '' : t(`ground ${ground}`), words].filter(Boolean).join(' · ')
        return t('refusedBy', { by: by ?? t('system'), why })
      }
      default:
        return t('droppedFor', { why: words })
    }
  }
}
