import { QRCode } from 'antd'
import { Library } from '../../ui/library.tsx'

/** What an authenticator reads: black on white in either shade. */
export function FactorCode({ uri }: { readonly uri: string }) {
  return (
    <Library>
      <QRCode type="svg" value={uri} size={168} bordered={false} color="#000" bgColor="#fff" />
    </Library>
  )
}
