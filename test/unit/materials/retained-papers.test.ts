import { describe, expect, test } from 'vitest'
import { describeError } from '#shared/errors'
import { expectedPapers } from '#shared/materials/expected-papers'
import { paperList } from '#shared/materials/paper-list'
import { isProcurementPaper, retainedProblem } from '#shared/materials/retained-papers'
import { cleanProject } from '../../fixtures/county-year'

/** Its purchase ends with the service on 2024-03-19. */
const project = cleanProject()
const of = { project, agreed: {} }
const notice = { stage: 'before', title: '磋商公告', fileName: '公告.pdf' } as const
const photo = { stage: 'during', title: '入户照片', fileName: '1.jpg' } as const

describe('采购文件的保存期', () => {
  test('[P34] from its being filed nothing of it is taken out, until fifteen years after the end of the purchase', () => {
    for (const today of ['2023-02-20', '2024-03-19', '2024-03-20', '2039-03-19']) {
      expect(retainedProblem(notice, { ...of, today })).toMatchObject({
        code: 'PAPER_RETAINED',
        params: {
          term: '保存期限自采购结束之日起15年，须保存至2039-03-19',
          basis: expect.stringContaining('第四十二条'),
        },
      })
    }
    expect(retainedProblem(notice, { ...of, today: '2039-03-20' })).toBeNull()
  })

  test('[P34] while no end of the purchase is known it is kept too, and that is said', () => {
    const open = { ...project, period: { ...project.period, startOn: null, endOn: null } }
    const problem = retainedProblem(notice, { ...of, project: open, today: '2030-01-01' })
    expect(problem && describeError(problem).what).toBe(
      '「磋商公告」属于采购文件，保存期限自采购结束之日起15年，采购尚未结束，期满前不能移出。',
    )
  })

  test('[P34] papers of the procedure, contract and acceptance are procurement papers, household photos are none', () => {
    expect(isProcurementPaper(notice)).toBe(true)
    expect(isProcurementPaper({ stage: 'before', title: '', fileName: '敖汉旗竞争性磋商文件.docx' })).toBe(true)
    expect(isProcurementPaper({ stage: 'during', title: '第一期验收单', fileName: 'x.pdf' })).toBe(true)
    expect(isProcurementPaper(photo)).toBe(false)
    expect(retainedProblem(photo, { ...of, today: '2024-06-01' })).toBeNull()
  })

  test.each([
    '响应文件',
    '投标文件',
    '成交公告',
    '质疑答复',
    '评分表',
    '磋商记录',
    '开标记录',
    '采购需求调查记录',
    '专家抽取记录',
  ])('[P34] %s is kept as the law lists it', (title) => {
    expect(isProcurementPaper({ stage: 'before', title, fileName: 'x.pdf' })).toBe(true)
  })

  test('[P34] goes by the names of the office’s list, keeps what it marks, and what it leaves out is kept all the same', () => {
    const before = [
      { title: '采购文件', also: ['比选公告'] },
      { title: '谈判记录', retained: true },
    ]
    const own = paperList({ ...expectedPapers, before })
    const isKept = (title: string) => isProcurementPaper({ stage: 'before', title, fileName: 'x.pdf' }, own)
    expect(['比选公告', '谈判记录', '评审报告', '入户照片'].map(isKept)).toEqual([true, true, true, false])
  })
})
