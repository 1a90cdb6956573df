/** The columns of an invoice file and what other programs call them. */
import type { KindSpec } from '../exchange/index.ts'

export const invoiceSpec: KindSpec = {
  kind: 'invoices',
  columns: [
    {
      name: 'number',
      type: 'text',
      required: true,
      ranked: true,
      maxLength: 100,
      synonyms: ['发票号', '发票号码', '单据编号', '单据号', '发票编号', '数电票号码', '单号', 'invoice number', 'invoice no', 'invoice', 'invoice_no', 'name', 'voucher no', 'document number', 'reference'],
    },
    {
      name: 'customer',
      type: 'text',
      required: true,
      ranked: true,
      maxLength: 200,
      synonyms: ['客户编码', '客户代码', '客户编号', '往来单位编码', '客户', '客户名称', '购买方名称', '购方名称', '往来单位', '购货单位', 'customer code', 'customer id', 'customer name', 'partner', 'invoice partner display name', 'debtor'],
    },
    {
      name: 'issued',
      type: 'date',
      required: true,
      ranked: true,
      synonyms: ['开票日期', '单据日期', '发票日期', '业务日期', '日期', 'invoice date', 'invoice/bill date', 'posting date', 'date', 'issue date'],
    },
    { name: 'due', type: 'date', synonyms: ['到期日', '到期日期', '应收日期', '付款期限', '应付日期', 'due date', 'payment due date'] },
    { name: 'currency', type: 'currency', synonyms: ['币别', '币种', '货币', 'currency code'] },
    {
      name: 'amount',
      type: 'money',
      required: true,
      ranked: true,
      synonyms: ['价税合计', '金额', '含税金额', '应收金额', '发票金额', '原币金额', '合计', 'total', 'grand total', 'gross', 'invoice amount', 'total signed', 'total in currency'],
    },
    { name: 'net', type: 'money', synonyms: ['不含税金额', '未税金额', '净额', 'untaxed amount', 'net total', 'net amount'] },
    { name: 'tax', type: 'money', synonyms: ['税额', '增值税', 'tax amount', 'total taxes', 'total taxes and charges', 'vat'] },
    { name: 'order', type: 'text', maxLength: 100, synonyms: ['订单号', '销售订单号', '订单编号', '源单编号', 'order number', 'sales order', 'origin', 'source document'] },
    { name: 'shipment', type: 'text', maxLength: 100, synonyms: ['发货单号', '出库单号', '送货单号', 'delivery note', 'shipment number'] },
    { name: 'salesperson', type: 'text', maxLength: 100, synonyms: ['业务员', '销售员', '销售人员', '职员', 'sales person', 'sales rep', 'invoice user', 'salesman'] },
    { name: 'disputed', type: 'boolean', synonyms: ['争议', '是否争议', '有争议', 'dispute', 'in dispute'] },
    { name: 'open', type: 'money', synonyms: ['未结金额', '期初余额', '未收金额', '未核销金额', '余额', 'amount due', 'outstanding', 'outstanding amount', 'residual', 'open amount', 'balance due'] },
    { name: 'settled', type: 'date', synonyms: ['结清日期', '付清日期', '收款日期', '核销日期', 'settled date', 'paid date', 'payment date', 'cleared date'] },
    { name: 'line', type: 'text', maxLength: 50, synonyms: ['行号', '分录号', '序号', 'line no', 'line number', 'idx'] },
    { name: 'sku', type: 'text', maxLength: 100, synonyms: ['商品编码', '物料编码', '存货编码', '产品编码', '货号', 'item code', 'product', 'product code', 'internal reference'] },
    { name: 'quantity', type: 'decimal', synonyms: ['数量', '实发数量', 'qty'] },
    { name: 'unit_price', type: 'decimal', synonyms: ['单价', '含税单价', 'price', 'rate', 'unit price'] },
  ],
}
