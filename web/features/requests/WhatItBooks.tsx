/** The entries that approving would book, as they would be booked now. */
import { Refusal } from '../../api/client.ts'
import { Broken, Waiting } from '../../ui/states.tsx'
import { PreviewEntries } from '../forms/PreviewEntries.tsx'
import { useApprovalPreview } from './request-queries.ts'
import { useRequestWords } from './words.ts'

export function WhatItBooks({ id }: { readonly id: string }) {
  const { t } = useRequestWords()
  const { data, error, refetch } = useApprovalPreview(id)
  return (
    <section className="preview" aria-label={t('books')}>
      <h3>{t('books')}</h3>
      {data ? <PreviewEntries preview={data} /> : null}
      {error instanceof Refusal ? <p className="pad t stop">{error.detail}</p> : null}
      {error && !(error instanceof Refusal) ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Waiting rows={3} />}
    </section>
  )
}
