import { defineWords } from '../../language/language.ts'

export const useCreditWords = defineWords('credit', {
  title: { en: 'Credit', 'zh-CN': '授信与占用' },
  asNow: { en: 'as it stands now', 'zh-CN': '按当前情况' },
  limit: { en: 'Limit', 'zh-CN': '额度' },
  unlimited: { en: 'No limit', 'zh-CN': '无限额' },
  cashOnly: { en: 'Cash only', 'zh-CN': '仅现款' },
  until: { en: 'until {{day}}', 'zh-CN': '至 {{day}}' },
  review: { en: 'review on {{day}}', 'zh-CN': '{{day}} 复审' },
  orders: { en: 'Orders', 'zh-CN': '未发货订单' },
  shipped: { en: 'Shipped', 'zh-CN': '已发未开票' },
  receivable: { en: 'Receivable', 'zh-CN': '应收' },
  bills: { en: 'Bills', 'zh-CN': '票据' },
  stock: { en: 'Stock', 'zh-CN': '铺货' },
  unapplied: { en: 'On account', 'zh-CN': '挂账' },
  used: { en: 'Used', 'zh-CN': '已用' },
  available: { en: 'Available', 'zh-CN': '可用' },
  over: { en: 'Over the limit', 'zh-CN': '超额度' },
  group: { en: 'Group', 'zh-CN': '集团' },
  groupSays: {
    en: '{{currency}}: limit {{limit}}, used {{used}}, available {{available}}',
    'zh-CN': '{{currency}}：额度 {{limit}}，已用 {{used}}，可用 {{available}}',
  },
  noOrders: { en: 'Orders would be held:', 'zh-CN': '新订单将被冻结：' },
  noGoods: { en: 'Goods may not leave:', 'zh-CN': '不能发货：' },
  free: { en: 'Nothing stops an order or a shipment.', 'zh-CN': '订单和发货均不受阻。' },
  held: { en: 'Held orders: {{count}}', 'zh-CN': '冻结订单 {{count}} 单' },
})
