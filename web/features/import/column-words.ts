/** What files hold and their columns, as people call them. */
import { defineWords, words } from '../../language/language.ts'

const catalogue = {
  'kind.customers': { en: 'Customers', 'zh-CN': '客户' },
  'kind.products': { en: 'Products', 'zh-CN': '商品' },
  'kind.invoices': { en: 'Invoices', 'zh-CN': '发票（应收明细）' },
  'kind.receipts': { en: 'Receipts', 'zh-CN': '收款' },
  'kind.settlements': { en: 'Settlements', 'zh-CN': '核销' },
  'customers.code': { en: 'Customer code', 'zh-CN': '客户编码' },
  'customers.name': { en: 'Customer name', 'zh-CN': '客户名称' },
  'customers.tax_id': { en: 'Tax number', 'zh-CN': '税号' },
  'customers.region': { en: 'Region', 'zh-CN': '地区' },
  'customers.tier': { en: 'Class', 'zh-CN': '客户等级' },
  'customers.salesperson': { en: 'Salesperson', 'zh-CN': '业务员' },
  'customers.parent_code': { en: 'Parent customer', 'zh-CN': '上级客户编码' },
  'customers.currency': { en: 'Currency', 'zh-CN': '结算币种' },
  'customers.credit_limit': { en: 'Credit limit', 'zh-CN': '授信额度' },
  'customers.terms': { en: 'Payment terms', 'zh-CN': '付款条件' },
  'customers.email': { en: 'E-mail', 'zh-CN': '邮箱' },
  'customers.phone': { en: 'Phone', 'zh-CN': '电话' },
  'customers.language': { en: 'Language of letters', 'zh-CN': '信函语言' },
  'products.sku': { en: 'Product code', 'zh-CN': '商品编码' },
  'products.name': { en: 'Product name', 'zh-CN': '商品名称' },
  'products.family': { en: 'Family', 'zh-CN': '商品系列' },
  'products.list_price': { en: 'List price', 'zh-CN': '标准售价' },
  'products.floor_price': { en: 'Floor price', 'zh-CN': '底价' },
  'products.pack_size': { en: 'Pack size', 'zh-CN': '装箱数' },
  'products.fast_mover': { en: 'Fast mover', 'zh-CN': '畅销品' },
  'invoices.number': { en: 'Invoice number', 'zh-CN': '发票号' },
  'invoices.customer': { en: 'Customer', 'zh-CN': '客户编码或名称' },
  'invoices.issued': { en: 'Invoice date', 'zh-CN': '开票日' },
  'invoices.due': { en: 'Due date', 'zh-CN': '到期日' },
  'invoices.currency': { en: 'Currency', 'zh-CN': '币种' },
  'invoices.amount': { en: 'Amount with tax', 'zh-CN': '价税合计' },
  'invoices.net': { en: 'Net amount', 'zh-CN': '不含税金额' },
  'invoices.tax': { en: 'Tax', 'zh-CN': '税额' },
  'invoices.order': { en: 'Order number', 'zh-CN': '订单号' },
  'invoices.shipment': { en: 'Shipment number', 'zh-CN': '发货单号' },
  'invoices.salesperson': { en: 'Salesperson', 'zh-CN': '业务员' },
  'invoices.disputed': { en: 'Disputed', 'zh-CN': '有争议' },
  'invoices.open': { en: 'Still open', 'zh-CN': '未结余额' },
  'invoices.settled': { en: 'Paid on', 'zh-CN': '结清日' },
  'invoices.line': { en: 'Line', 'zh-CN': '行号' },
  'invoices.sku': { en: 'Product code', 'zh-CN': '商品编码' },
  'invoices.quantity': { en: 'Quantity', 'zh-CN': '数量' },
  'invoices.unit_price': { en: 'Unit price', 'zh-CN': '单价' },
  'receipts.number': { en: 'Receipt number', 'zh-CN': '收款单号' },
  'receipts.customer': { en: 'Customer', 'zh-CN': '客户编码或名称' },
  'receipts.date': { en: 'Received on', 'zh-CN': '收款日' },
  'receipts.currency': { en: 'Currency', 'zh-CN': '币种' },
  'receipts.amount': { en: 'Amount', 'zh-CN': '收款金额' },
  'receipts.method': { en: 'Method', 'zh-CN': '收款方式' },
  'receipts.invoice': { en: 'Pays invoice', 'zh-CN': '核销发票号' },
  'receipts.applied_on': { en: 'Applied on', 'zh-CN': '核销日' },
  'receipts.discount': { en: 'Cash discount', 'zh-CN': '现金折扣' },
  'settlements.from': { en: 'From receipt or credit note', 'zh-CN': '核销单据' },
  'settlements.to': { en: 'To invoice', 'zh-CN': '被核销发票' },
  'settlements.date': { en: 'Settled on', 'zh-CN': '核销日' },
  'settlements.amount': { en: 'Amount', 'zh-CN': '核销金额' },
  'settlements.discount': { en: 'Cash discount', 'zh-CN': '现金折扣' },
  'settlements.currency': { en: 'Currency', 'zh-CN': '币种' },
} as const

const useCatalogue = defineWords('import-columns', catalogue)

/** A kind or column this page has no word for yet goes by the server's name. */
export function useColumnWords() {
  const { language } = useCatalogue()
  const say = (key: string, otherwise: string) =>
    key in catalogue ? String(words.getResource(language, 'import-columns', key)) : otherwise
  return {
    kind: (kind: string) => say(`kind.${kind}`, kind),
    column: (kind: string, column: string) => say(`${kind}.${column}`, column),
  }
}
