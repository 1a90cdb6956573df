/** The files of an upload, one beside the other; after the check each says how many of its rows were rejected. */
import { rejectedRowsOf } from './faults.ts'
import type { ToldFile } from './import-queries.ts'
import { useImportWords } from './words.ts'

interface Props {
  readonly files: readonly { readonly file: string }[]
  readonly chosen: number
  /** Empty until they are checked. */
  readonly checked: readonly ToldFile[]
  onChoose(place: number): void
}

export function FileTabs({ files, chosen, checked, onChoose }: Props) {
  const { t } = useImportWords()
  if (files.length < 2) return null
  return (
    <fieldset className="seg filetabs">
      <legend className="visually-hidden">{t('files')}</legend>
      {files.map(({ file }, index) => {
        const told = checked.find(({ place }) => place === index)
        const count = told ? rejectedRowsOf(told) : 0
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and none moves
            key={index}
            type="button"
            className={`plain${index === chosen ? ' on' : ''}`}
            aria-pressed={index === chosen}
            onClick={() => onChoose(index)}
          >
            {file}
            {count > 0 ? <span className="tag stop">{t('tabRejects', { count })}</span> : null}
          </button>
        )
      })}
    </fieldset>
  )
}
