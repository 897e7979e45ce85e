import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Project } from '#shared/project/project'
import { unwrap } from '#shared/result'
import type { CountyContext } from '../context'
import { checkFile } from '../households/check-file'
import { importFile } from '../households/import-file'
import { readFile } from '../households/read-file'

/** How many live in each area, in the order of the project's areas: 3,200 in all. */
const sizes = [620, 480, 410, 390, 370, 350, 310, 270]

/** In a project of one area all it buys. */
const sizeOf = ({ areas, items }: Project, at: number) =>
  areas.length === 1 ? Number(items[0]?.quantity) : (sizes[at] ?? 0)

/** 户册 of the example, by the way of every table: households with a number for a name, and no personal number. */
export async function importSampleHouseholds(county: CountyContext, project: Project) {
  const { id: projectId } = project
  const folder = await mkdtemp(join(tmpdir(), 'goufutong-example-'))
  try {
    const path = join(folder, '示例户册.csv')
    await writeFile(path, tableOf(project))
    const file = unwrap(await readFile(county, { path, sheet: '', jobId: county.newId() }))
    const input = { fileId: file.id, projectId, jobId: county.newId() }
    unwrap(await checkFile(county, { ...input, reading: file.reading }))
    unwrap(await importFile(county, { ...input, leaveOut: false }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function tableOf(project: Project): string {
  const { kinds } = project.beneficiaries
  const rows = project.areas.flatMap((area, at) =>
    Array.from({ length: sizeOf(project, at) }, (_, index) => ({ area, village: `示例嘎查${(index % 4) + 1}` })),
  )
  const lines = rows.map(({ area, village }, at) => {
    const number = String(at + 1).padStart(5, '0')
    // One in 400 is 近亲属, one in 500 was complained about: both are visited whatever the draw says.
    return [`SL${number}`, `示例户${number}`, area, village, kinds[at % kinds.length], at % 400 === 7 ? '是' : ''].join(
      ',',
    )
  })
  return `\uFEFF${['户编码,户主姓名,苏木乡镇,嘎查村,类型,备案近亲属', ...lines].join('\r\n')}\r\n`
}
