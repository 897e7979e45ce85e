import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChannelName, Channels } from '#shared/ipc/channels'
import type { Project } from '#shared/project/project'
import type { Result } from '#shared/result'
import { csvOf } from '../../fixtures/households/household-files'
import { areas, madeHouseholds } from '../../fixtures/households/made-households'
import type { Chance } from '../../property/undo/office'
import { layOut, listKept, older, upToDate } from './older-counties'
import type { Fact, Intent } from './told'

/** What a step of the day works with; `get` throws what was refused. */
export interface AtWork {
  root: string
  documents: string
  /** Projects with a register, which stay. */
  registers: readonly string[]
  chance: Chance
  /** Another one each time. */
  name(what: string): string
  get<K extends ChannelName>(channel: K, input: Channels[K]['input']): Promise<Channels[K]['output']>
  call<K extends ChannelName>(channel: K, input: Channels[K]['input']): Promise<Result<Channels[K]['output']>>
  will(intent: Intent): void
  laid(fact: Fact): void
}

/** Does it and says what must be there from now on; null = there is nothing to do it with. */
type Act = (office: AtWork) => Promise<Fact[] | null>

const year = 2023
/** Bundles of another unit, and of another copy of this county, that wait to be taken in. */
export const bundlesOfEach = 6
export const filesOfCopied = 2
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const factsOf = ({ id, name, status }: Pick<Project, 'id' | 'name' | 'status'>): Fact[] => [
  { key: `project ${id} name`, value: name },
  { key: `project ${id} status`, value: status },
]
const own = async (office: AtWork) =>
  (await office.get('project.names', null)).filter(({ status }) => status === 'active')

/** The steps of an office day, a row each. */
export const acts: Record<string, Act> = {
  async 新建项目(office) {
    const name = office.name('项目')
    office.will({ more: 'project' })
    const { id } = await office.get('project.create', { name, year, catalogCode: 'SW-02' })
    return factsOf({ id, name, status: 'active' })
  },
  async 改项目名称(office) {
    const one = office.chance.of(await own(office))
    if (!one) return null
    const renamed = { key: `project ${one.id} name`, value: office.name('改名') }
    const project = await office.get('project.get', { id: one.id })
    office.will(renamed)
    await office.get('project.save', { ...project, name: renamed.value })
    return [renamed]
  },
  async 撤销改名(office) {
    const one = office.chance.of(await own(office))
    if (!one) return null
    const { steps } = await office.get('history.list', { recordId: one.id, before: null, limit: 5 })
    const step = steps.find(({ undoable, act, fields }) => undoable && act === 'do' && fields.length === 1)
    const [field] = step?.fields ?? []
    if (!step || field?.field !== 'name') return null
    const back = { key: `project ${one.id} name`, value: field.before }
    office.will(back)
    await office.get('history.undo', step.stamp)
    return [back]
  },
  async 项目移入回收站(office) {
    const all = await own(office)
    const one = office.chance.of(all.filter(({ id }) => !office.registers.includes(id)))
    if (!one) return null
    const binned = { key: `project ${one.id} status`, value: 'binned' }
    office.will(binned)
    await office.get('project.setStatus', { id: one.id, status: 'binned' })
    return [binned]
  },
  async 会议纪要(office) {
    office.will({ more: 'record' })
    const made = await office.get('record.create', { kind: 'special-meeting', ownerId: String(year), body: null })
    return [{ key: `record ${made.id} name`, value: String(made.body.name ?? '') }]
  },
  async 改会议名称(office) {
    const { rows } = await office.get('record.list', meetings)
    const one = office.chance.of(rows)
    if (!one) return null
    const named = { key: `record ${one.id} name`, value: office.name('会议') }
    const { body, revision } = await office.get('record.get', { id: one.id })
    office.will(named)
    await office.get('record.save', { id: one.id, revision, body: { ...body, name: named.value } })
    return [named]
  },
  async 登记一户(office) {
    const projectId = office.chance.of(office.registers) ?? ''
    const name = office.name('户主')
    office.will({ more: 'household' })
    const texts = { code: office.name('H'), name, area: areas[0] ?? '', type: '低保' as const }
    const { id } = await office.get('household.create', { projectId, texts, numbers: {} })
    return [{ key: `household ${id}`, value: name }]
  },
  async 导入户册(office) {
    const projectId = office.chance.of(office.registers) ?? ''
    const prefix = office.name('D')
    const table = madeHouseholds(40).map((one, at) => [`${prefix}${100 + at}`, one.name, one.area, one.type])
    const path = join(office.documents, `${prefix}.csv`)
    writeFileSync(path, csvOf([['户编码', '户主姓名', '苏木乡镇', '救助类型'], ...table]))
    const file = await office.get('household.readFile', { path, sheet: '', jobId: 'read' })
    const of = { fileId: file.id, projectId }
    const { good } = await office.get('household.checkFile', { ...of, reading: file.reading, jobId: 'check' })
    const taken = { key: `imported ${prefix}`, value: String(good) }
    office.will(taken)
    await office.get('household.import', { ...of, leaveOut: false, jobId: 'import' })
    return [taken]
  },
  async 添加材料(office) {
    const one = office.chance.of(await own(office))
    if (!one) return null
    const name = office.name('材料')
    const bytes = Buffer.alloc(1 + office.chance.below(400_000), name)
    const path = join(office.documents, `${name}.txt`)
    writeFileSync(path, bytes)
    // Read back for its answer: where that fails it is in all the same.
    office.will({ more: 'evidence', evenRefused: true })
    const stage = 'during'
    const { id } = await office.get('evidence.add', { projectId: one.id, stage, title: name, path })
    return [{ key: `evidence ${id}`, value: shaOf(bytes) }]
  },
  async 移出材料(office) {
    const one = office.chance.of(await own(office))
    const file = one && office.chance.of(await office.get('evidence.list', { projectId: one.id }))
    if (!file) return null
    const gone = { key: `evidence ${file.id}`, value: `removed ${file.sha256}` }
    office.will(gone)
    await office.get('evidence.setRemoved', { id: file.id, removed: true })
    return [gone]
  },
  async 生成文书(office) {
    office.will({ more: 'paper' })
    const made = await office.get('paper.generate', { kind: 'procedure-book', ownerId: '' })
    return [{ key: `paper ${made.id}`, value: made.sha256 }]
  },
  async 导出材料包(office) {
    const one = office.chance.of(await own(office))
    if (!one) return null
    const path = join(office.documents, `${office.name('材料包')}.zip`)
    office.will({ more: 'bundle', evenRefused: true })
    await office.get('bundle.export', { projectId: one.id, stage: null, path, jobId: 'export' })
    return [{ key: `bundle ${path}`, value: shaOf(readFileSync(path)) }]
  },
  async 导入材料包(office) {
    const path = join(office.documents, '外来', `${office.chance.below(bundlesOfEach)}.zip`)
    office.will({ more: 'project', evenRefused: true })
    const { project } = await office.get('bundle.import', { path, jobId: 'in', foreign: true })
    return factsOf(project)
  },
  /** What has been done in another copy of this very county. */
  async 并入另一份的项目(office) {
    const path = join(office.documents, '另一份', `${office.chance.below(bundlesOfEach)}.zip`)
    office.will({ more: 'project', along: { evidence: filesOfCopied }, evenRefused: true })
    const { project } = await office.get('bundle.import', { path, jobId: 'in', foreign: false })
    const files = await office.get('evidence.list', { projectId: project.id })
    return [...factsOf(project), ...files.map(({ id, sha256 }) => ({ key: `evidence ${id}`, value: sha256 }))]
  },
  async 升级旧版旗县(office) {
    const name = office.chance.of(listKept(office.root))
    if (!name) return null
    const key = `older ${office.name('旧')}`
    office.will({ more: 'older' })
    const folder = layOut(office.root, name, key)
    office.laid({ key, value: older })
    const upgraded = { key, value: upToDate }
    office.will({ ...upgraded, evenRefused: true })
    try {
      await office.get('county.open', { folder })
    } finally {
      await office.get('county.open', { folder: join(office.root, '旗县') })
    }
    return [upgraded]
  },
  async 备份(office) {
    office.will({ more: 'backup', evenRefused: true })
    const { made } = await office.get('backup.make', { kind: 'manual', jobId: 'backup' })
    return made ? [{ key: `backup ${made.name}`, value: 'whole' }] : null
  },
  /** Into a folder of its own, once the present state is a backup. */
  async 恢复(office) {
    office.will({ more: 'backup', evenRefused: true })
    const { made } = await office.get('backup.make', { kind: 'manual', jobId: 'backup' })
    if (made) return [{ key: `backup ${made.name}`, value: 'whole' }]
    const one = office.chance.of(await office.get('backup.list', null))
    if (!one) return null
    const folder = join(office.root, office.name('恢复'))
    // Where the list of backups cannot be read just now, the present state is backed up once more.
    office.will({ more: 'restored', along: { backup: 'any' }, evenRefused: true })
    await office.get('backup.restore', { name: one.name, from: 'home', folder, jobId: 'restore' })
    return [{ key: `restored ${folder}`, value: 'whole' }]
  },
  async 从备份找回名称(office) {
    const found = await inNewestBackup(office)
    if (found?.standing !== 'changed' || office.registers.includes(found.place.id)) return null
    const { ref, place, name } = found
    const back = { key: `project ${place.id} name`, value: name }
    office.will(back)
    const things = [{ sort: 'body' as const, id: place.id }]
    await office.get('backup.takeBack', { ...ref, place, things, jobId: 'back' })
    return [back]
  },
  async 从备份另存项目(office) {
    const found = await inNewestBackup(office)
    if (!found) return null
    const { ref, place } = found
    // Its files would be there under names of their own: a step makes one thing.
    const things = await office.get('backup.things', { ...ref, place })
    if (things.some(({ sort }) => sort !== 'body')) return null
    office.will({ more: 'project' })
    const { id, name } = await office.get('backup.takeProject', { ...ref, id: place.id, jobId: 'beside' })
    return [
      { key: `project ${id} name`, value: name },
      { key: `project ${id} status`, value: 'active' },
    ]
  },
}

/** One of the projects that are there today, as the newest backup has it; null = it has none. */
async function inNewestBackup(office: AtWork) {
  const [backup] = await office.get('backup.list', null)
  const one = office.chance.of(await own(office))
  if (!backup || !one) return null
  const ref = { name: backup.name, from: 'home' } as const
  const { places } = await office.get('backup.look', { ...ref, jobId: 'look' })
  const found = places.find(({ type, id }) => type === 'project' && id === one.id)
  return found ? { ref, place: { type: found.type, id: found.id }, name: found.name, standing: found.standing } : null
}

/** Of the year's, those there are. */
export const meetings: Channels['record.list']['input'] = {
  filter: { kind: 'special-meeting', owner: null, state: null, dueUntil: null, removed: false },
  order: 'updated',
  after: null,
  limit: 200,
}
