/** Files chosen by a button in the reader's language, and what was chosen. */
import { useId, useRef } from 'react'
import { defineWords } from '../language/language.ts'

const useWords = defineWords('file-field', {
  choose: { en: 'Choose', 'zh-CN': '选择文件' },
  nothing: { en: 'nothing chosen', 'zh-CN': '未选择' },
})

interface FileFieldProps {
  readonly label: string
  readonly accept: string
  readonly multiple?: boolean
  readonly files: readonly File[]
  readonly hint?: string
  readonly fault?: string | undefined
  onChange(files: readonly File[]): void
}

export function FileField({ label, accept, multiple = false, files, hint, fault, onChange }: FileFieldProps) {
  const { t } = useWords()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const said = fault || hint
  return (
    <div className="formfield">
      <span id={`${id}-label`} className="filelabel">
        {label}
      </span>
      <div className="row">
        <button
          type="button"
          className="btn"
          id={`${id}-button`}
          aria-labelledby={`${id}-label ${id}-button`}
          aria-describedby={said ? `${id}-said` : undefined}
          data-fault={fault ? true : undefined}
          onClick={() => input.current?.click()}
        >
          {t('choose')}
        </button>
        <span className="m2 cut">{files.map(({ name }) => name).join(' · ') || t('nothing')}</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        onChange={event => onChange([...(event.target.files ?? [])])}
      />
      {said ? (
        <p id={`${id}-said`} className={fault ? 'fault' : 'sm m'} role={fault ? 'alert' : undefined}>
          {said}
        </p>
      ) : null}
    </div>
  )
}
