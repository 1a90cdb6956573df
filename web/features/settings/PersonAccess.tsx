/** Letting a person in: a new password, or not at all any more. */
import { useState } from 'react'
import { faultsOf } from '../customers/faults.ts'
import { RefusedForm } from '../customers/RefusedForm.tsx'
import { type Person, useChangePerson, useNewPassword } from './people-queries.ts'
import { usePeopleWords } from './people-words.ts'
import { ShownOnce } from './ShownOnce.tsx'

export function PersonAccess({ person }: { readonly person: Person }) {
  const { t } = usePeopleWords()
  const { name } = person
  const [dropFactor, setDropFactor] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const change = useChangePerson(name)
  const password = useNewPassword(name)
  const turn = (left: boolean) => {
    setIsAsking(false)
    change.mutate({ left })
  }
  if (password.data) {
    return (
      <ShownOnce
        says={t('newPasswordSays', { name })}
        secret={password.data.password}
        onDone={() => password.reset()}
      />
    )
  }
  return (
    <div className="access stack gap16">
      <RefusedForm faults={faultsOf(change.error ?? password.error)} />
      {person.left ? (
        <button type="button" className="btn" onClick={() => turn(false)}>
          {t('enable')}
        </button>
      ) : (
        <>
          <div className="row wrap">
            <button
              type="button"
              className="btn"
              disabled={password.isPending}
              onClick={() => password.mutate(dropFactor)}
            >
              {t('newPassword')}
            </button>
            <label className="row">
              <input
                type="checkbox"
                checked={dropFactor}
                onChange={event => setDropFactor(event.target.checked)}
              />
              {t('dropFactor')}
            </label>
          </div>
          {isAsking ? (
            <div className="say bad">
              <span className="sp">{t('disableSays', { name })}</span>
              <button type="button" className="btn d" onClick={() => turn(true)}>
                {t('reallyDisable', { name })}
              </button>
            </div>
          ) : (
            <div className="row">
              <button type="button" className="btn d" onClick={() => setIsAsking(true)}>
                {t('disable')}
              </button>
            </div>
          )}
        </>
      )}
    </div>
  )
}
