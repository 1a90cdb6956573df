/** The people and names of the demo company. All are invented: surnames are heavenly stems, given names solar terms. */

export const companyName = '示例·恒屹工业分销'

export const people = [
  { name: '辛惊蛰', role: 'owner', email: 'xin@hengyi.example' },
  { name: '庚大雪', role: 'manager', email: 'geng@hengyi.example', manager: '辛惊蛰' },
  { name: '癸芒种', role: 'credit', email: 'gui@hengyi.example', manager: '辛惊蛰' },
  { name: '壬清明', role: 'receivables', email: 'ren@hengyi.example', manager: '癸芒种' },
  { name: '壬处暑', role: 'collector', email: 'chushu@hengyi.example', manager: '癸芒种' },
  { name: '癸寒露', role: 'legal', email: 'hanlu@hengyi.example', manager: '辛惊蛰' },
  { name: '庚大寒', role: 'auditor', email: 'dahan@hengyi.example', manager: '辛惊蛰' },
  ...['甲立春', '乙谷雨', '丙小满', '丁白露', '戊霜降', '己冬至'].map((name, index) => ({
    name,
    role: 'sales',
    email: `sales${index + 1}@hengyi.example`,
    salesperson: name,
    manager: '庚大雪',
  })),
]

/** Who can sign in from the beginning: one of each kind; others get a password when they are to. */
export const peopleWhoSignIn = [
  '辛惊蛰',
  '庚大雪',
  '癸芒种',
  '壬清明',
  '壬处暑',
  '癸寒露',
  '庚大寒',
  '甲立春',
] as const

/** Whose customers they are, in turn. */
export const regions = [
  { name: '华东', share: 44, salespeople: ['甲立春', '乙谷雨'] },
  { name: '华南', share: 28, salespeople: ['丙小满'] },
  { name: '华北', share: 24, salespeople: ['丁白露'] },
  { name: '西部', share: 18, salespeople: ['戊霜降'] },
  { name: '海外', share: 6, salespeople: ['己冬至'] },
] as const

const stems = [...'甲乙丙丁戊己庚辛壬癸']
const branches = [...'子丑寅卯辰巳午未申酉戌亥']
const words = (
  '青禾 长风 远山 云帆 朝阳 南湖 松涛 晴川 白石 金穗 星河 海棠 竹溪 梅岭 春江 秋水 鹿鸣 鹤舞 碧波 紫霞 ' +
  '银杏 红枫 绿洲 蓝田 玉泉 丹霞 翠屏 锦程 明月 清泉 和风 细雨 飞鸿 灵犀 归雁 听涛 望岳 临江 沐光 知秋'
).split(' ')
const trades = ['机电', '商贸', '五金', '自动化', '装备', '工业品', '机械']

const abroad = [
  'Example Harbour Tools Ltd',
  'Sample Ridge Trading Inc',
  'Placeholder Bay Supplies LLC',
  'Specimen Valley Machinery GmbH',
  'Fictive Coast Industrial Pte Ltd',
  'Imaginary Lakes Hardware Co',
] as const

/** `甲辰青禾示例`: the shared beginning of a group's names. */
export const nameStem = (index: number): string =>
  `${stems[index % 10]}${branches[index % 12]}${words[(index * 7 + 3) % words.length]}示例`

export const domesticName = (index: number): string =>
  `${nameStem(index)}${trades[index % trades.length]}有限公司`

export const foreignName = (index: number): string => abroad[index % abroad.length] ?? abroad[0]

export const contactNames = ['小雪', '大暑', '春分', '夏至', '秋分', '寒露', '小暑', '雨水'] as const
