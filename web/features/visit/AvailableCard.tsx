import { Link } from '@tanstack/react-router'
import { amountText, isZero } from '../../ui/amount.tsx'
import { isNegative, minus } from '../../ui/decimal.ts'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useCreditWords } from '../orders/credit-words.ts'
import { useCredit } from '../orders/order-queries.ts'
import { leastRoom, type Room } from './least-room.ts'
import { useVisitWords } from './words.ts'

/** What credit is left, and what it is made of: of the own limit and those of the groups the one with the least room. */
export function AvailableCard({ code }: { readonly code: string }) {
  const { t } = useVisitWords()
  const { data, error, refetch, isPending } = useCredit(code)
  const room = data && leastRoom(data)
  return (
    <section className="panel card" aria-label={t('available')}>
      <h2 className="m2">
        {t(room && isNegative(room.available) ? 'over' : 'available')}{' '}
        {data ? <span className="m">{data.currency}</span> : null}
      </h2>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={2} /> : null}
      {room ? <Limited room={room} code={code} /> : null}
      {data && !room ? <Unlimited used={data.used} code={code} /> : null}
    </section>
  )
}

function Limited({ room, code }: { readonly room: Room; readonly code: string }) {
  const { t } = useVisitWords()
  const words = useCreditWords()
  const { group, limit, used, available } = room
  const isOver = isNegative(available)
  return (
    <>
      <p className={`fig ${isOver ? 'stop' : 'ok'}`}>
        {amountText(isOver ? minus('0', available) : available)}
      </p>
      <p className="sm m2">
        {group === undefined ? null : (
          <>
            <Link className="open" to="/customers/$code" params={{ code: group }} search={{}}>
              {t('ofGroup', { group })}
            </Link>{' '}
          </>
        )}
        {isZero(limit) ? null : `${words.t('limit')} `}
        <Link className="open" to="/credit/customer/$code" params={{ code: group ?? code }} search={{}}>
          {isZero(limit) ? words.t('cashOnly') : amountText(limit)}
        </Link>{' '}
        − {words.t('used')} <Used used={used} code={group ?? code} />
      </p>
    </>
  )
}

function Unlimited({ used, code }: { readonly used: string; readonly code: string }) {
  const words = useCreditWords()
  return (
    <>
      <p className="fig">{words.t('unlimited')}</p>
      <p className="sm m2">
        {words.t('used')} <Used used={used} code={code} />
      </p>
    </>
  )
}

function Used({ used, code }: { readonly used: string; readonly code: string }) {
  return (
    <Link className="open" to="/customers/$code" params={{ code }} search={{}}>
      {amountText(used)}
    </Link>
  )
}
