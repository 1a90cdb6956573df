import { useQuery } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import { defineWords, useLanguage } from '../../language/language.ts'
import { roles, useRoleName } from '../../role-names.ts'
import { Icon } from '../../ui/icons.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'

const useWords = defineWords('settings-roles', {
  may: { en: 'May', 'zh-CN': '权限' },
  yes: { en: '{{role}} may', 'zh-CN': '{{role}}可以' },
  no: { en: '{{role}} may not', 'zh-CN': '{{role}}不可以' },
  note: {
    en: 'A person has one role. The table is the program’s own: the interface and the command line obey the same one.',
    'zh-CN': '每人一个角色。本表由系统固定，网页、接口和命令行都按它执行。',
  },
})

/** What each role may do. */
export function RolesPart() {
  const { t } = useWords()
  const language = useLanguage()
  const roleName = useRoleName()
  const { data, error, refetch } = useQuery({
    queryKey: ['permissions', language],
    queryFn: () => told(api.GET('/api/v1/permissions')),
  })
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={12} />
  return (
    <section className="panel">
      <p className="pad t sm m">{t('note')}</p>
      <Scroll label={t('may')}>
        <table className="t roles">
          <thead>
            <tr>
              <th>{t('may')}</th>
              {roles.map(role => (
                <th key={role}>{roleName(role)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.permissions.map(({ name, meaning, roles: granted }) => (
              <tr key={name}>
                <th scope="row">{meaning}</th>
                {roles.map(role => (
                  <td key={role}>
                    {granted.includes(role) ? (
                      <span className="ok">
                        <Icon name="tick" />
                        <span className="visually-hidden">{t('yes', { role: roleName(role) })}</span>
                      </span>
                    ) : (
                      <span className="zero">
                        <span aria-hidden="true">–</span>
                        <span className="visually-hidden">{t('no', { role: roleName(role) })}</span>
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
