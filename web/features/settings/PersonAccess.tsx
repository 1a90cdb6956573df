/** Letting a person in: a new password, or not at all any more. */
import { useState } from 'react'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { type Person, useChangePerson, useNewPassword } from './people-queries.ts'
import { usePeopleWords } from './people-words.ts'
import { ShownOnce } from './ShownOnce.tsx'

export function PersonAccess({ person }: { readonly person: Person }) {
  const { t } = usePeopleWords()
  const { name } = person
  const [dropFactor, setDropFactor] = useState(false)
  const [asked, setAsked] = useState<'password' | 'disable'>()
  const change = useChangePerson(name)
  const password = useNewPassword(name)
  const turn = (left: boolean) => {
    setAsked(undefined)
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
              onClick={() => setAsked('password')}
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
          {asked === 'password' ? (
            <div className="say bad">
              <span className="sp">{t(dropFactor ? 'passwordFactorMeans' : 'passwordMeans', { name })}</span>
              <button
                type="button"
                className="btn d"
                disabled={password.isPending}
                onClick={() => password.mutate(dropFactor)}
              >
                {t('reallyPassword', { name })}
              </button>
            </div>
          ) : null}
          {asked === 'disable' ? (
            <div className="say bad">
              <span className="sp">{t('disableSays', { name })}</span>
              <button type="button" className="btn d" onClick={() => turn(true)}>
                {t('reallyDisable', { name })}
              </button>
            </div>
          ) : (
            <div className="row">
              <button type="button" className="btn d" onClick={() => setAsked('disable')}>
                {t('disable')}
              </button>
            </div>
          )}
        </>
      )}
    </div>
  )
}
