/** The columns of order and shipment files and what other programs call them. */
import { customerHeaders } from '../customers/index.ts'
import type { ColumnSpec, KindSpec } from '../exchange/index.ts'

const customer: ColumnSpec = {
  name: 'customer',
  type: 'text',
  isPlain: true,
  required: true,
  ranked: true,
  maxLength: 200,
  synonyms: [...customerHeaders, '购货单位'],
}
const currency: ColumnSpec = {
  name: 'currency',
  type: 'currency',
  synonyms: ['币别', '币种', '货币', 'currency code'],
}
const lines: readonly ColumnSpec[] = [
  { name: 'line', type: 'text', maxLength: 50, synonyms: ['行号', '分录号', '序号', 'line no', 'idx'] },
  {
    name: 'sku',
    type: 'text',
    maxLength: 100,
    synonyms: ['商品编码', '物料编码', '存货编码', '产品编码', '货号', 'item code', 'product code'],
  },
  { name: 'quantity', type: 'decimal', synonyms: ['数量', '订货数量', '发货数量', '实发数量', 'qty'] },
  { name: 'unit_price', type: 'decimal', synonyms: ['单价', '含税单价', 'price', 'rate', 'unit price'] },
]

export const orderSpec: KindSpec = {
  kind: 'orders',
  fileNames: ['order', '订单'],
  // Without a word of its own an order looks like any other document with a number, a customer, a day and an amount.
  signature: columns => (columns.has('ship_by') ? columns.size + 1 : columns.size - 2),
  columns: [
    {
      name: 'number',
      type: 'text',
      isPlain: true,
      required: true,
      ranked: true,
      maxLength: 100,
      synonyms: ['订单号', '订单编号', '销售订单号', 'order number', 'order no', 'sales order', 'order'],
    },
    customer,
    {
      name: 'date',
      type: 'date',
      required: true,
      ranked: true,
      synonyms: ['订单日期', '下单日期', '单据日期', 'order date', 'date ordered'],
    },
    currency,
    {
      name: 'amount',
      type: 'money',
      required: true,
      ranked: true,
      synonyms: ['订单金额', '价税合计', '金额', 'order total', 'order amount', 'total', 'grand total'],
    },
    {
      name: 'ship_by',
      type: 'date',
      synonyms: ['交货日期', '要求发货日期', '预计发货日期', 'delivery date', 'ship by', 'commitment date'],
    },
    { name: 'terms', type: 'text', maxLength: 500, synonyms: ['本单账期', '本单付款条件', 'order terms'] },
    ...lines,
  ],
}

export const shipmentSpec: KindSpec = {
  kind: 'shipments',
  fileNames: ['shipment', 'deliver', '发货', '出库', '送货'],
  signature: columns => (columns.has('order') ? columns.size + 1 : columns.size - 2),
  columns: [
    {
      name: 'number',
      type: 'text',
      isPlain: true,
      required: true,
      ranked: true,
      maxLength: 100,
      synonyms: [
        '发货单号',
        '出库单号',
        '送货单号',
        'delivery note',
        'shipment number',
        'shipment',
        'delivery number',
      ],
    },
    {
      name: 'order',
      type: 'text',
      maxLength: 100,
      synonyms: ['订单号', '销售订单号', '订单编号', '源单编号', 'order number', 'sales order', 'origin'],
    },
    customer,
    {
      name: 'date',
      type: 'date',
      required: true,
      ranked: true,
      synonyms: ['发货日期', '出库日期', '送货日期', 'shipping date', 'delivery date', 'shipped on'],
    },
    currency,
    {
      name: 'amount',
      type: 'money',
      required: true,
      ranked: true,
      synonyms: ['发货金额', '出库金额', '价税合计', '金额', 'shipment amount', 'total'],
    },
    {
      name: 'signed',
      type: 'date',
      synonyms: ['签收日期', '签收日', '收货日期', '客户签收日期', 'signed on', 'received on', 'pod date'],
    },
    {
      name: 'signed_by',
      type: 'text',
      maxLength: 100,
      synonyms: ['签收人', '收货人', 'received by', 'signed by'],
    },
    ...lines,
  ],
}
