/** What each mark of the five judged criteria means, so that two people who saw the same give the same mark. */
import type { Localized } from '../../kernel/language.ts'
import type { Anchors } from './grading.ts'

const say = (en: string, chinese: string): Localized => ({ en, 'zh-CN': chinese })

export const readyAnchors: Anchors = {
  marketing: [
    say('Waits for orders, no idea of its market', '坐等订单，对市场没有想法'),
    say('Sells what others sell, by price alone', '别人卖什么就卖什么，只靠低价'),
    say('Knows its customers, has a plan for the season', '了解客户，有当季销售计划'),
    say('Plans promotions with us, reports sell-through', '与我方共同策划促销，按期反馈动销'),
    say('Builds its market, shares figures, asks for training', '主动开拓市场，数据共享，主动要求培训'),
  ],
  market: [
    say('No outlets of its own, no team', '没有自有网点和队伍'),
    say('A few outlets, one or two salespeople', '少数网点，一两名业务员'),
    say('Covers its area, delivers by itself', '覆盖本区域，自有配送'),
    say('Leads in its area, with warehouse and fleet', '区域领先，有仓库和车队'),
    say('First in its area, reaches the lower tiers', '区域第一，渠道下沉到位'),
  ],
  management: [
    say('No books, the owner is hard to reach', '没有账目，老板难以联系'),
    say('Books kept by hand, stock unknown', '手工记账，库存不清'),
    say('Books and stock kept, staff stable', '账目、库存清楚，人员稳定'),
    say('Runs on a system, duties divided, pays on fixed days', '系统管理，职责分明，固定付款日'),
    say('Budgets, audited, a second generation of managers', '有预算和审计，管理团队成熟'),
  ],
  capital: [
    say('Lives on private loans', '靠民间借贷周转'),
    say('Tight, pays after it is paid', '资金紧张，收到款才付款'),
    say('Own funds for a month of purchases', '自有资金可供一个月进货'),
    say('Own funds for a quarter, bank lines unused', '自有资金可供一个季度，银行授信有余'),
    say('No debts, property in its own name', '无负债，有自有房产'),
  ],
  reputation: [
    say('Sued, or on the list of defaulters', '有被诉或失信记录'),
    say('Suppliers speak of delays', '同行反映经常拖欠'),
    say('Nothing bad is known', '未听说不良记录'),
    say('Suppliers speak well of it', '同行评价良好'),
    say('Known for years for paying to the day', '多年按期付款，口碑突出'),
  ],
}
