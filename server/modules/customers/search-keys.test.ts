import { describe, expect, it } from 'vitest'
import { searchKeys, searchQuery } from './search-keys.ts'

const keys = (name: string, code = 'X', taxId: string | null = null) => searchKeys({ code, name, taxId })

describe('search keys', () => {
  it('begin at every character, syllable and initial of a name', () => {
    expect(keys('重庆长城')).toEqual({
      text: '\nx\n重庆长城\nchongqingchangcheng\ncqcc\n',
      beginnings: ['x', '重庆长城', 'chongqingcha', 'cqcc'],
      insides: ['庆长城', '长城', '城', 'qingchangche', 'changcheng', 'cheng', 'qcc', 'cc', 'c'],
    })
  })

  it('read a character as its word is read', () => {
    expect(keys('重庆银行').text).toContain('\nchongqingyinhang\n')
    expect(keys('重点行走').text).toContain('\nzhongdianxingzou\n')
    expect(keys('绿源').text).toContain('\nlvyuan\n')
  })

  it('leave out the legal form, except where a name is nothing else', () => {
    const { text, insides } = keys('东风（集团）股份有限公司')
    expect(text).toContain('\n东风集团股份有限公司\n')
    expect(text).toContain('\ndf\n')
    expect(insides.filter(key => /^[集团股份有限公司]/.test(key))).toEqual([])
    expect(keys('集团公司').text).toContain('\njtgs\n')
  })

  it('begin at the words of other scripts, whatever their case and width', () => {
    expect(keys('ＡＢＣ Foods, 北京')).toMatchObject({
      text: '\nx\nabcfoods北京\nabcfoodsbeijing\nafbj\n',
      insides: expect.arrayContaining(['foods北京', '北京', 'foodsbeijing', 'fbj', 'bj']),
    })
  })

  it('hold whole codes and tax numbers, the number in a code and the organisation in a tax number', () => {
    const { beginnings, insides } = keys('甲', 'CUSTOMER-2026-000123', '91350100M000100Y43')
    expect(beginnings).toEqual(expect.arrayContaining(['customer2026000123', '91350100m000100y43']))
    expect(insides).toEqual(expect.arrayContaining(['m000100y43']))
    expect(keys('甲', 'C000123').insides).toContain('123')
  })

  it.each(['', '   ', '（）', '\u0000', "'; drop table customers; --", '😀', '𠮷野家'])(
    'are made of any name, %j too',
    name => {
      const { beginnings, insides } = keys(name)
      for (const key of [...beginnings, ...insides]) expect(key).toMatch(/^[\p{L}\p{N}]+$/u)
    },
  )
})

describe('a query', () => {
  it('is cut into words, each once', () => {
    expect(searchQuery('  东风  贸易　东风 ')).toEqual({ words: ['东风', '贸易'] })
    expect(searchQuery('C-000 123')).toEqual({ words: ['c000', '123'] })
  })

  it.each(['', ' ', '%', '_', '\\', "'", '\u0000', '（）', 'x '.repeat(201)])(
    'of %j looks for nothing',
    text => {
      expect(searchQuery(text)).toBeUndefined()
    },
  )
})
