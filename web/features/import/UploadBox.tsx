import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import { Icon } from '../../ui/icons.tsx'
import { Broken } from '../../ui/states.tsx'
import { useUpload } from './import-queries.ts'
import { useImportWords } from './words.ts'

export function UploadBox() {
  const { t } = useImportWords()
  const navigate = useNavigate()
  const upload = useUpload()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const send = async (files: FileList | null) => {
    if (!files || files.length === 0) return
    const made = await upload.mutateAsync([...files]).catch(() => undefined)
    if (input.current) input.current.value = ''
    if (made) await navigate({ to: '/imports/drafts/$id', params: { id: made.id } })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void send(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way beside the button, for a mouse only
    <section
      className={`panel dropbox${over ? ' over' : ''}`}
      aria-busy={upload.isPending}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="imports" />
      <span className="row">
        <span className="wide-only">{t('drop')}</span>
        <button
          type="button"
          className="btn p"
          disabled={upload.isPending}
          onClick={() => input.current?.click()}
        >
          {t('choose')}
        </button>
      </span>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".csv,.txt,.tsv,.xlsx,.xls"
        onChange={event => void send(event.target.files)}
      />
      <p className="sm m">{upload.isPending ? t('uploading') : t('dropHint')}</p>
      {upload.error ? <Broken error={upload.error} /> : null}
    </section>
  )
}
