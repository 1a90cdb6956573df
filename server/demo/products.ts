/** What the demo company sells. */
import { Random } from './random.ts'
import type { DemoProduct } from './types.ts'

const families = [
  {
    code: 'ZC',
    name: '轴承',
    things: ['深沟球轴承', '圆锥滚子轴承', '调心轴承', '直线轴承', '轴承座'],
    from: 18,
    to: 480,
  },
  {
    code: 'CD',
    name: '传动',
    things: ['同步带', '减速机', '联轴器', '滚珠丝杠', '链轮'],
    from: 60,
    to: 4800,
  },
  {
    code: 'QD',
    name: '气动',
    things: ['气缸', '电磁阀', '气源三联件', '快插接头', '真空吸盘'],
    from: 12,
    to: 900,
  },
  {
    code: 'YY',
    name: '液压',
    things: ['齿轮泵', '液压缸', '换向阀', '高压软管', '蓄能器'],
    from: 150,
    to: 6800,
  },
  {
    code: 'DK',
    name: '电控',
    things: ['接近开关', '变频器', '伺服电机', '断路器', '中间继电器'],
    from: 35,
    to: 5600,
  },
  {
    code: 'GJ',
    name: '工具',
    things: ['扭力扳手', '切削液', '角磨机', '硬质合金铣刀', '防护手套'],
    from: 9,
    to: 760,
  },
] as const

/** Sixty products in six families; list prices include tax. */
export function makeProducts(seed: string): DemoProduct[] {
  const random = new Random(`${seed} products`)
  return families.flatMap(family =>
    family.things.flatMap((thing, place) =>
      ['标准型', '加强型'].map((kind, variant) => {
        const yuan =
          family.from + Math.floor((family.to - family.from) * random.next() ** 2 * (1 + variant / 2))
        return {
          sku: `SL-${family.code}${String(place * 2 + variant + 1).padStart(3, '0')}`,
          name: `示例${thing} ${kind}`,
          family: family.name,
          listMinor: BigInt(yuan * 100 + 10 * random.whole(0, 9)),
          packSize: yuan < 60 ? 50 : yuan < 400 ? 10 : 1,
          fastMover: random.chance(0.3),
        }
      }),
    ),
  )
}
