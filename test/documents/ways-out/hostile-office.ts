import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contractorSchema } from '#shared/contractor/contractor-schema'
import { countyProfileSchema } from '#shared/county/county-schema'
import { projectSchema } from '#shared/project/project-schema'
import { recordKinds } from '#shared/records/registry'
import { planted, plantedTexts } from '../../fixtures/hostile/planted'
import { hostileTexts } from '../../fixtures/hostile/texts'
import { areas } from '../../fixtures/households/made-households'
import { temporaryFolder } from '../../store/county-fixture'
import { fileOf, imported } from '../../store/household-fixture'
import { sampleId, startInSample } from '../papers/project-records'

/** The example county where strangers have written all names and texts: by the real ways in. */
export async function startInHostileOffice() {
  const office = await startInSample()
  const { get, call } = office
  const project = await get('project.get', { id: sampleId })
  // Figures that are none make no paper.
  const { budget, items } = project
  await get('project.save', { ...planted(project, projectSchema as never), budget, items, areas })
  const [contractor] = await get('contractor.list', null)
  await get('contractor.save', planted(contractor!, contractorSchema as never, 5))
  const { profile } = (await get('county.current', null))!
  await call('county.saveProfile', planted(profile, countyProfileSchema as never, 9))

  const ids: string[] = []
  for (const [at, kind] of recordKinds.entries()) {
    if (kind.owner !== 'project' || kind.retired) continue
    const made = await call('record.create', { kind: kind.id, ownerId: sampleId, body: null })
    if (!made.ok) continue
    const { id, revision, body } = made.value
    await call('record.save', { id, revision, body: planted(body, kind.schema, at * 3) as never })
    ids.push(id)
  }

  // A table with a NUL in it is none, and is refused as a whole.
  const cells = plantedTexts.filter(
    (text) => text.length < 200 && !/[\p{Cc}\p{Cs}]/u.test(text.replace(/[\t\r\n]/g, '')),
  )
  const rows = cells.map((text, at) => [`JD${at}`, text, areas[0]!, text, '低保'])
  const table = [['户编码', '户主姓名', '苏木乡镇', '嘎查村', '类型'], ...rows]
  await imported(office, sampleId, fileOf(table.map((row) => row.map(quoted).join(',')).join('\r\n')))
  return { ...office, recordIds: ids, evidence: await addEvidence(office) }
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** Files of every name a disk here can hold, under titles of every sort. */
async function addEvidence({ call }: Awaited<ReturnType<typeof startInSample>>): Promise<string[]> {
  const names = [...hostileTexts.fileName, ...hostileTexts.markup, ...hostileTexts.direction, ...hostileTexts.formula]
  const added: string[] = []
  for (const [at, name] of names.entries()) {
    const safe = [...name.replaceAll('/', '／')].slice(0, 60).join('')
    if (safe === '.' || safe === '..') continue
    const path = join(temporaryFolder(), safe)
    writeFileSync(path, `内容${at}`)
    const title = plantedTexts[at % plantedTexts.length]!
    const done = await call('evidence.add', { projectId: sampleId, stage: 'during', title, path })
    if (done.ok) added.push(done.value.id)
  }
  return added
}
