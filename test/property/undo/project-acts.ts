import type { EvidenceFile, Stage } from '#shared/documents/document-version'
import { wholeRegister } from '#shared/households/household'
import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { areas } from '../../fixtures/households/made-households'
import { fileOf } from '../../store/household-fixture'
import type { Act, Chance, Office } from './office'

const stages: readonly Stage[] = ['before', 'during', 'after']

export const someProject = async (office: Office, chance: Chance) => chance.of(await office.projects())

/** One part of some project is typed anew. */
const editing =
  (part: (project: Project, chance: Chance) => Partial<Project>): Act =>
  async (office, chance) => {
    const found = await someProject(office, chance)
    if (!found) return null
    const project = await office.get('project.get', { id: found.id })
    return office.call('project.save', { ...project, ...part(project, chance) })
  }

const status =
  (from: 'active' | 'archived' | 'binned', to: 'active' | 'archived' | 'binned'): Act =>
  async (office, chance) => {
    const found = chance.of(await office.get('project.list', { status: from }))
    return found ? office.call('project.setStatus', { id: found.id, status: to }) : null
  }

const ofEvidence =
  (
    act: (office: Office, file: EvidenceFile, chance: Chance) => ReturnType<Act>,
    list: 'evidence.list' | 'evidence.listRemoved',
  ): Act =>
  async (office, chance) => {
    const all = await Promise.all((await office.projects()).map(({ id }) => office.get(list, { projectId: id })))
    const file = chance.of(all.flat())
    return file ? act(office, file, chance) : null
  }

const ofHousehold =
  (
    removed: boolean,
    act: (office: Office, of: { id: string; revision: number }, chance: Chance) => ReturnType<Act>,
  ): Act =>
  async (office, chance) => {
    const lists = (await office.projects()).map(({ id }) => ({ ...wholeRegister(id), removed }))
    const read = lists.map((filter) => office.get('household.list', { filter, after: null, limit: 50 }))
    const row = chance.of((await Promise.all(read)).flatMap(({ rows }) => rows))
    return row ? act(office, await office.get('household.get', { id: row.id }), chance) : null
  }

export const projectActs: Record<string, Act> = {
  'project.create': (office, chance) =>
    office.call('project.create', {
      name: `项目${office.count()}`,
      year: 2023 + chance.below(2),
      catalogCode: 'SW-02',
    }),
  'project.copyNext': async (office, chance) => {
    const project = await someProject(office, chance)
    return project ? office.call('project.copyNext', { id: project.id }) : null
  },
  name: editing((_, chance) => ({ name: `名称${chance.below(1000)}` })),
  figure: editing(({ budget }, chance) => ({
    budget: { ...budget, inputs: { ...budget.inputs, hh: { value: String(100 + chance.below(900)), source: '台账' } } },
  })),
  items: editing(({ items }, chance) => ({
    items: chance.below(2)
      ? [...items, { code: 'SW-03', quantity: String(chance.below(9)), unit: '户' }]
      : items.slice(1),
  })),
  funds: editing(({ fundSources }, chance) => ({
    fundSources: fundSources.map((one) => ({ ...one, amountFen: fen(100 * chance.below(1_000_000)) })),
  })),
  areas: editing((_, chance) => ({ areas: areas.slice(chance.below(3)) })),
  contractorOf: async (office, chance) => {
    const [project, contractor] = [
      await someProject(office, chance),
      chance.of(await office.get('contractor.list', null)),
    ]
    if (!project || !contractor) return null
    return office.call('project.save', {
      ...(await office.get('project.get', { id: project.id })),
      contractorId: contractor.id,
    })
  },
  'budget.saveVersion': async (office, chance) => {
    const project = await someProject(office, chance)
    return project ? office.call('budget.saveVersion', { projectId: project.id, label: '送审' }) : null
  },
  'budget.restoreVersion': async (office, chance) => {
    const projects = await office.projects()
    const all = await Promise.all(
      projects.map(async ({ id: projectId }) =>
        (await office.get('budget.versions', { projectId })).map(({ id }) => ({ projectId, versionId: id })),
      ),
    )
    const version = chance.of(all.flat())
    return version ? office.call('budget.restoreVersion', version) : null
  },
  archive: status('active', 'archived'),
  reactivate: status('archived', 'active'),
  bin: status('active', 'binned'),
  unbin: status('binned', 'active'),
  'evidence.add': async (office, chance) => {
    const project = await someProject(office, chance)
    const stage = chance.of(stages) ?? 'before'
    return project
      ? office.call('evidence.add', { projectId: project.id, stage, title: '纪要', path: office.file() })
      : null
  },
  'evidence.rename': ofEvidence(
    (office, { id }) => office.call('evidence.rename', { id, name: `名称${office.count()}` }),
    'evidence.list',
  ),
  'evidence.move': ofEvidence((office, { id, stage }, chance) => {
    const to = stages[(stages.indexOf(stage) + 1 + chance.below(2)) % stages.length] as Stage
    return office.call('evidence.move', { ids: [id], stage: to, slot: '' })
  }, 'evidence.list'),
  'evidence.replace': ofEvidence(
    (office, { id }) => office.call('evidence.replace', { id, path: office.file() }),
    'evidence.list',
  ),
  'evidence.remove': ofEvidence(
    (office, { id }) => office.call('evidence.setRemoved', { id, removed: true }),
    'evidence.list',
  ),
  'evidence.restore': ofEvidence(
    (office, { id }) => office.call('evidence.setRemoved', { id, removed: false }),
    'evidence.listRemoved',
  ),
  'household.create': async (office, chance) => {
    const project = await someProject(office, chance)
    const texts = { code: `H${chance.below(40)}`, name: '户主', area: areas[3]!, type: '低保' }
    return project ? office.call('household.create', { projectId: project.id, texts, numbers: {} }) : null
  },
  'household.save': ofHousehold(false, (office, { id, revision }, chance) =>
    office.call('household.save', { id, revision, texts: { address: `${chance.below(90)}号` } }),
  ),
  'household.remove': ofHousehold(false, (office, { id, revision }) =>
    office.call('household.setRemoved', { id, revision, removed: true }),
  ),
  'household.restore': ofHousehold(true, (office, { id, revision }) =>
    office.call('household.setRemoved', { id, revision, removed: false }),
  ),
  'household.import': async (office, chance) => {
    const project = await someProject(office, chance)
    if (!project) return null
    const from = office.count() * 100
    const lines = [1, 2, 3].map((at) => `I${from + at},户主${at},${areas[3]},低保`)
    const path = fileOf(['户编码,户主姓名,苏木乡镇,类型', ...lines].join('\n'))
    const { id, reading } = await office.get('household.readFile', { path, sheet: '', jobId: 'read' })
    const checked = await office.call('household.checkFile', {
      fileId: id,
      projectId: project.id,
      reading,
      jobId: 'check',
    })
    return checked.ok
      ? office.call('household.import', { fileId: id, projectId: project.id, leaveOut: true, jobId: 'in' })
      : checked
  },
}
