/** The group it belongs to: who stands above and below, what each owes, and all of them together. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'
import { Amount, amountText } from '../../ui/amount.tsx'
import { sum } from '../../ui/decimal.ts'
import { Scroll } from '../../ui/scroll.tsx'
import { useAsOf } from '../frame/as-of.ts'
import { useDaySearch } from '../frame/day-search.ts'
import { agingOfQuery } from '../today/figures.ts'
import { overdueOf } from '../today/sums.ts'
import { useCustomerWords } from './words.ts'

const useWords = defineWords('customer-group', {
  title: { en: 'Group', 'zh-CN': '集团' },
  members: { en: '{{count}} customers', 'zh-CN': '{{count}} 户' },
  whole: { en: 'The group, {{currency}}', 'zh-CN': '集团合计，{{currency}}' },
  used: { en: 'Used credit', 'zh-CN': '占用授信' },
  here: { en: 'this customer', 'zh-CN': '本客户' },
})

/** Nothing for one who stands alone. */
export function GroupPanel({ code }: { readonly code: string }) {
  const { t } = useWords()
  const words = useCustomerWords()
  const day = useDaySearch()
  const { data } = useQuery({
    queryKey: ['customer', code, 'group'],
    queryFn: () => told(api.GET('/api/v1/customers/{code}/group', { params: { path: { code } } })),
  })
  const { asOf } = useAsOf()
  const members = data?.members ?? []
  const codes = members.map(member => member.code)
  const used = useUsed(codes)
  const { data: aged } = useQuery({ ...agingOfQuery(codes, asOf), enabled: codes.length > 1 })
  const owed = aged?.rows ?? []
  const currencies = [
    ...new Set([...owed, ...(used?.values() ?? [])].map(({ currency }) => currency)),
  ].toSorted()
  if (members.length < 2) return null
  return (
    <section className="panel">
      <header>
        <h2>{t('title')}</h2>
        <span className="m">{t('members', { count: members.length })}</span>
      </header>
      <Scroll label={t('title')}>
        <table className="t group">
          <thead>
            <tr>
              <th>{words.t('name')}</th>
              <th className="n">{words.t('receivable')}</th>
              <th className="n">{words.t('overdue')}</th>
              {used ? <th className="n">{t('used')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {members.flatMap(member => {
              const rows = owed.filter(({ key }) => key === member.code)
              const name = <Member {...{ member, day }} isHere={member.code === code} />
              if (rows.length === 0) {
                return (
                  <tr key={member.code}>
                    <td>{name}</td>
                    <td className="n">
                      <Amount value="0" />
                    </td>
                    <td className="n">
                      <Amount value="0" />
                    </td>
                    {used ? <Used of={used.get(member.code)} /> : null}
                  </tr>
                )
              }
              return rows.map((row, at) => (
                <tr key={`${member.code} ${row.currency}`}>
                  <td>{at === 0 ? name : null}</td>
                  <td className="n">
                    <Link
                      className="open"
                      to="/open-items"
                      search={{ ...day, customer: member.code, currency: row.currency }}
                    >
                      <Amount value={row.total} />
                    </Link>{' '}
                    {currencies.length > 1 ? <span className="m sm">{row.currency}</span> : null}
                  </td>
                  <td className="n">
                    <Amount value={overdueOf(row)} />
                  </td>
                  {used ? <Used of={at === 0 ? used.get(member.code) : undefined} /> : null}
                </tr>
              ))
            })}
          </tbody>
          <tfoot>
            {currencies.map(currency => {
              const rows = owed.filter(row => row.currency === currency)
              return (
                <tr key={currency}>
                  <td>{t('whole', { currency })}</td>
                  <td className="n">{amountText(sum(rows.map(({ total }) => total)))}</td>
                  <td className="n">{amountText(sum(rows.map(overdueOf)))}</td>
                  {used ? (
                    <td className="n">
                      <Amount
                        value={sum(
                          [...used.values()]
                            .filter(each => each.currency === currency)
                            .map(each => each.used),
                        )}
                      />
                    </td>
                  ) : null}
                </tr>
              )
            })}
          </tfoot>
        </table>
      </Scroll>
    </section>
  )
}

/** What each uses of its limit, as the credit of the group counts it; only for whoever sees everybody. */
function useUsed(codes: readonly string[]) {
  const mayLook = useMay()('see-all') && codes.length > 1
  const answers = useQueries({
    queries: codes.map(customer => ({
      queryKey: ['credit', customer],
      enabled: mayLook,
      queryFn: () => told(api.GET('/api/v1/credit/{customer}', { params: { path: { customer } } })),
    })),
  })
  const known = answers.flatMap(({ data }, at) => (data ? [[codes[at] ?? '', data] as const] : []))
  return known.length < codes.length || !mayLook ? undefined : new Map(known)
}

interface UsedProps {
  readonly of: { readonly used: string; readonly currency: string } | undefined
}

function Used({ of }: UsedProps) {
  return <td className="n">{of ? <Amount value={of.used} /> : null}</td>
}

interface MemberProps {
  readonly member: { readonly code: string; readonly name: string; readonly depth: number }
  readonly isHere: boolean
  readonly day: { readonly as_of?: string }
}

function Member({ member, isHere, day }: MemberProps) {
  const { t } = useWords()
  return (
    <span style={{ paddingLeft: Math.min(member.depth, 6) * 16 }}>
      {isHere ? (
        <b aria-current="true" title={t('here')}>
          {member.name}
        </b>
      ) : (
        <Link className="open" to="/customers/$code" params={{ code: member.code }} search={day}>
          {member.name}
        </Link>
      )}{' '}
      <span className="m sm">{member.code}</span>
    </span>
  )
}
