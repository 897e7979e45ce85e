import { describe, expect, test } from 'vitest'
import { expectedPapers } from '#shared/materials/expected-papers'
import { isProcurementPaper, retainedProblem } from '#shared/materials/retained-papers'
import { cleanProject } from '../../fixtures/county-year'

/** Its purchase ends with the service on 2024-03-19. */
const project = cleanProject()
const notice = { stage: 'before', title: '磋商公告', fileName: '公告.pdf' } as const
const photo = { stage: 'during', title: '入户照片', fileName: '1.jpg' } as const

describe('采购文件的保存期', () => {
  test('[P34] after the end of the purchase nothing of it is taken out for fifteen years', () => {
    expect(retainedProblem(project, notice, '2024-03-20')).toMatchObject({
      code: 'PAPER_RETAINED',
      params: { endedOn: '2024-03-19', until: '2039-03-19', basis: expect.stringContaining('第四十二条') },
    })
    expect(retainedProblem(project, notice, '2039-03-19')).not.toBeNull()
    expect(retainedProblem(project, notice, '2039-03-20')).toBeNull()
  })

  test('[P34] what was brought in by mistake may be taken out while the purchase still runs', () => {
    expect(retainedProblem(project, notice, '2024-03-19')).toBeNull()
  })

  test('[P34] nothing is refused while no end of the purchase is known', () => {
    const open = { ...project, period: { ...project.period, startOn: null, endOn: null } }
    expect(retainedProblem(open, notice, '2030-01-01')).toBeNull()
  })

  test('[P34] papers of the procedure, contract and acceptance are procurement papers, household photos are none', () => {
    expect(isProcurementPaper(notice)).toBe(true)
    expect(isProcurementPaper({ stage: 'before', title: '', fileName: '敖汉旗竞争性磋商文件.docx' })).toBe(true)
    expect(isProcurementPaper({ stage: 'during', title: '第一期验收单', fileName: 'x.pdf' })).toBe(true)
    expect(isProcurementPaper(photo)).toBe(false)
    expect(retainedProblem(project, photo, '2024-06-01')).toBeNull()
  })

  test('[P34] goes by the names of the office’s list, keeps what it marks, and what it leaves out is kept all the same', () => {
    const before = [
      { title: '采购文件', also: ['比选公告'] },
      { title: '谈判记录', retained: true },
    ]
    const own = { ...expectedPapers, before }
    const isKept = (title: string) => isProcurementPaper({ stage: 'before', title, fileName: 'x.pdf' }, own)
    expect(['比选公告', '谈判记录', '评审报告', '入户照片'].map(isKept)).toEqual([true, true, true, false])
  })
})
