import type { useFindBox } from '../../ui/find-box.ts'
import type { useFound } from './use-customer.ts'

interface FoundCustomersProps {
  readonly find: ReturnType<typeof useFindBox>
  readonly label: string
  readonly found: ReturnType<typeof useFound>
}

/** Below the box, while there is anybody of such a name. */
export function FoundCustomers({ find, label, found }: FoundCustomersProps) {
  if (found.length === 0) return null
  return (
    <div {...find.list(label)}>
      {found.map(({ code, name }, index) => (
        <div key={code} {...find.option(index)}>
          {name} <span className="m">{code}</span>
        </div>
      ))}
    </div>
  )
}
