import { describe, expect, test } from 'vitest'
import { isOfContractor } from '#shared/contractor/of-contractor'

const by = (name: string) => ({ name })

describe('who is of the contractor', () => {
  const centre = by('示例旗睦邻社会工作服务中心')

  test.each([
    '示例旗睦邻社会工作服务中心',
    '示例旗睦邻社会工作服务中心项目部',
    ' 示例旗 睦邻社会工作服务中心　张三',
    '睦邻社会工作服务中心',
    '乌云、睦邻中心李明',
    '睦邻社工',
  ])('[P14] [P18] %s is', (text) => {
    expect(isOfContractor(text, centre)).toBe(true)
  })

  test.each(['示例旗民政局', '乌云、李明', '示例旗社会工作服务中心', '示例旗', ''])('[P14] [P18] %s is not', (text) => {
    expect(isOfContractor(text, centre)).toBe(false)
  })

  test('[P18] brackets and width are folded, legal form and place may be left out', () => {
    const company = by('呼伦贝尔市惠民（内蒙古）家政服务有限责任公司')
    expect(isOfContractor('呼伦贝尔市惠民(内蒙古)家政服务有限责任公司', company)).toBe(true)
    expect(isOfContractor('惠民（内蒙古）家政服务', company)).toBe(true)
  })

  test('[P18] a name of nothing but common words is no short name', () => {
    expect(isOfContractor('示例旗社区服务中心', by('睦邻社区服务中心'))).toBe(false)
    expect(isOfContractor('旗政务服务中心', by('城市服务公司'))).toBe(false)
  })

  test('[P18] without a contractor, or without its name, nobody is', () => {
    expect(isOfContractor('乌云', null)).toBe(false)
    expect(isOfContractor('乌云', by(' '))).toBe(false)
  })
})
