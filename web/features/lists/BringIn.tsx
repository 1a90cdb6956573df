import { Link } from '@tanstack/react-router'
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'

const useWords = defineWords('bring-in', {
  import: { en: 'Import a file', 'zh-CN': '导入文件' },
})

/** The way to what fills an empty list with a file, for whom may use it. */
export function BringIn() {
  const { t } = useWords()
  const may = useMay()
  return may('import') ? (
    <Link className="btn" to="/imports" search={{}}>
      {t('import')}
    </Link>
  ) : null
}
