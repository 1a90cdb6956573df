/** The columns of receipt and settlement files and what other programs call them. */
import { customerHeaders } from '../customers/index.ts'
import type { KindSpec } from '../exchange/index.ts'

export const receiptSpec: KindSpec = {
  kind: 'receipts',
  columns: [
    {
      name: 'number',
      type: 'text',
      required: true,
      ranked: true,
      isPlain: true,
      maxLength: 100,
      synonyms: [
        '收款单号',
        '收款编号',
        '回款单号',
        '单据编号',
        '单据号',
        '凭证号',
        'receipt number',
        'receipt no',
        'payment number',
        'payment',
        'voucher no',
        'name',
        'reference',
      ],
    },
    {
      name: 'customer',
      type: 'text',
      required: true,
      ranked: true,
      isPlain: true,
      maxLength: 200,
      synonyms: [...customerHeaders, '付款单位', '付款方', 'party'],
    },
    {
      name: 'date',
      type: 'date',
      required: true,
      ranked: true,
      synonyms: [
        '收款日期',
        '回款日期',
        '到账日期',
        '单据日期',
        '业务日期',
        '日期',
        'receipt date',
        'payment date',
        'posting date',
        'received on',
      ],
    },
    { name: 'currency', type: 'currency', synonyms: ['币别', '币种', '货币', 'currency code'] },
    {
      name: 'amount',
      type: 'money',
      required: true,
      ranked: true,
      synonyms: [
        '收款金额',
        '回款金额',
        '到账金额',
        '实收金额',
        '金额',
        'paid amount',
        'amount received',
        'total',
      ],
    },
    {
      name: 'method',
      type: 'text',
      maxLength: 100,
      synonyms: ['收款方式', '结算方式', '付款方式', 'payment method', 'mode of payment', 'journal'],
    },
    {
      name: 'invoice',
      type: 'text',
      maxLength: 100,
      synonyms: [
        '核销发票号',
        '核销发票',
        '发票号',
        '发票号码',
        '对应发票',
        'invoice number',
        'applied to',
        'reference name',
      ],
    },
    { name: 'applied_on', type: 'date', synonyms: ['核销日期', 'application date', 'applied date'] },
    {
      name: 'discount',
      type: 'money',
      synonyms: ['现金折扣', '折扣', '折让', 'cash discount', 'discount amount'],
    },
  ],
  // Number, customer, date and amount make an invoice file as well: a receipt file says how or on what it was paid, or says so in its headers.
  signature: columns =>
    columns.has('method') || columns.has('invoice') || columns.has('applied_on')
      ? columns.size + 2
      : columns.size,
}

export const settlementSpec: KindSpec = {
  kind: 'settlements',
  columns: [
    {
      name: 'from',
      type: 'text',
      required: true,
      maxLength: 120,
      synonyms: ['核销单据', '收款单号', '来源单号', '贷方单号', 'from number', 'credit', 'receipt'],
    },
    {
      name: 'to',
      type: 'text',
      required: true,
      maxLength: 100,
      synonyms: ['被核销单据', '发票号', '发票号码', '目标单号', '借方单号', 'to number', 'debit', 'invoice'],
    },
    {
      name: 'date',
      type: 'date',
      required: true,
      synonyms: ['核销日期', '日期', 'settled on', 'settlement date'],
    },
    { name: 'amount', type: 'money', required: true, synonyms: ['核销金额', '金额', 'settled amount'] },
    { name: 'discount', type: 'money', synonyms: ['现金折扣', '折扣', '折让'] },
    { name: 'currency', type: 'currency', synonyms: ['币别', '币种'] },
  ],
}
