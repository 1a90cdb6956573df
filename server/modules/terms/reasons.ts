/** Why terms of a row of a file are refused. */
import type { Localized } from '../../kernel/language.ts'

export const termsReasons = {
  'bad-terms': {
    en: 'not understood as payment terms; write one of: {forms}',
    'zh-CN':
      '无法识别的付款条件；可写：现款现货、款到发货、月结30天、月结25日+30天、票到15天、送二结一，或 {forms}',
  },
} as const satisfies Record<string, Localized>
