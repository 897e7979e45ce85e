import type { BackendChannel } from '#shared/ipc/schemas'
import { sampleId } from '../documents/papers/project-records'
import { areas } from '../fixtures/households/made-households'
import {
  at,
  contractor,
  delivery,
  drawn,
  evidence,
  households,
  inspection,
  path,
  project,
  type Standing,
  sheetBack,
  taken,
  takenTemplate,
  template,
  typed,
  undone,
  visit,
  visiting,
  withDraw,
  withFile,
} from './channel-givens'
import { ofAccounts } from './channels-of-accounts'
import { ofBackups } from './channels-of-backups'
import { ofProgram } from './channels-of-program'
import { ofRecovery } from './channels-of-recovery'
import { folderOf, whole } from './delivery-fixture'
import { fileOf, imported } from './household-fixture'

/** Every channel of the backend: one that is not written down here is a mistake of type. */
export const everyChannel: Record<BackendChannel, Standing> = {
  'app.info': 'reads',
  'app.resources': 'reads',
  'app.placeToSave': 'reads',
  'money.inWords': 'reads',
  'budget.reckon': 'reads',
  'projectFile.sample': 'reads',
  'projectFile.read': 'reads',
  'projectFile.standing': 'reads',
  'projectFile.check': 'reads',
  'projectFile.makePaper': 'outside',
  'projectFile.exportBundle': 'outside',
  'draft.list': 'reads',
  'draft.keep': 'outside',
  'draft.drop': 'outside',
  'job.cancel': 'outside',
  'job.list': 'reads',

  'county.recent': 'reads',
  'county.current': 'reads',
  'county.create': 'outside',
  'county.createFromBundle': 'outside',
  'county.createSample': 'outside',
  'county.fillSample': { lasts: '示例的内容，一项一项按平常的操作登记，各有各的历史' },
  'county.open': 'outside',
  'county.close': 'outside',
  'county.proposeFolder': 'reads',
  'county.saveProfile': at(async ({ get }) => {
    const { profile } = (await get('county.current', null))!
    return get('county.saveProfile', { ...profile, phone: '0478-7654321' })
  }),
  'county.saveYear': at(async ({ get }) => {
    const [year] = (await get('county.current', null))!.years
    return get('county.saveYear', { ...year!, grants: year!.grants.slice(1) })
  }),
  'county.addYear': { lasts: '年度开始后一直保留' },
  'countyKey.state': 'reads',
  'countyKey.showCode': 'reads',
  'countyKey.confirmCode': { lasts: '旗县、文书和恢复码一直保留' },
  'countyKey.open': 'outside',

  ...ofAccounts,
  'search.find': 'reads',
  'search.show': 'reads',

  'project.list': 'reads',
  'project.names': 'reads',
  'project.get': 'reads',
  'project.agreed': 'reads',
  'project.rescue': 'outside',
  'project.create': at(({ get }) => get('project.create', { name: '新的项目', year: 2023, catalogCode: 'SW-02' })),
  'project.copyNext': at(({ get }) => get('project.copyNext', { id: sampleId })),
  'project.save': at(async (office) => office.get('project.save', { ...(await project(office)), name: '另一个名称' })),
  'project.setStatus': at(({ get }) => get('project.setStatus', { id: sampleId, status: 'binned' })),
  'project.correctSigned': { lasts: '退回更正和更正完毕都要留存，需要时在“合同”一步再办' },
  'project.confirmSigned': { lasts: '退回更正和更正完毕都要留存，需要时在“合同”一步再办' },
  'project.adopt': { lasts: '项目已计入本旗县' },
  'budget.versions': 'reads',
  'budget.saveVersion': { lasts: '预算版本保存后一直保留' },
  'budget.restoreVersion': undone(
    async (office) => {
      const version = await office.get('budget.saveVersion', { projectId: sampleId, label: '送审' })
      const now = await project(office)
      const inputs = { ...now.budget.inputs, hh: { value: '100', source: '台账' } }
      await office.get('project.save', { ...now, budget: { ...now.budget, inputs } })
      await office.get('budget.saveVersion', { projectId: sampleId, label: '改后' })
      return version
    },
    ({ get }, { id }) => get('budget.restoreVersion', { projectId: sampleId, versionId: id }),
  ),
  'norms.check': 'reads',
  'norms.ceiling': 'reads',
  'funds.ledger': 'reads',
  'workbench.read': 'reads',
  'workbench.saveCalendar': 'outside',
  'quote.readTable': 'reads',

  'contractor.list': 'reads',
  'contractor.register': 'reads',
  'contractor.save': at(contractor),
  'contractor.remove': undone(contractor, ({ get }) => get('contractor.remove', { id: 'other' })),

  'record.list': 'reads',
  'record.search': 'reads',
  'record.get': 'reads',
  'record.ofProject': 'reads',
  'record.ofEarlier': 'reads',
  'record.around': 'reads',
  'record.listFiles': 'reads',
  'record.create': at(inspection),
  'record.save': undone(inspection, (office, { id, body }) => office.change(id, { ...body, place: '入户现场' })),
  'record.move': undone(withDraw, (office, { recordId }) => office.move(recordId, 'drawn')),
  'record.examine': undone(
    (office) => office.keep('project-archive'),
    ({ get }, { id, revision }) => get('record.examine', { id, revision, jobId: 'look' }),
  ),
  'record.setRemoved': undone(inspection, ({ get }, { id, revision }) =>
    get('record.setRemoved', { id, revision, removed: true }),
  ),
  'record.addFile': undone(inspection, (office, { id }) => office.attach(id, 'evidence')),
  'record.renameFile': undone(withFile, ({ get }, { id }) => get('record.renameFile', { id, name: '另一个名称' })),
  'record.moveFiles': undone(withFile, ({ get }, { id }) => get('record.moveFiles', { ids: [id], slot: 'signed' })),
  'record.moveToProject': undone(withFile, ({ get }, { id }) =>
    get('record.moveToProject', { ids: [id], stage: 'during', slot: '' }),
  ),
  'record.removeFiles': undone(withFile, ({ get }, { id }) => get('record.removeFiles', { ids: [id] })),
  'record.replaceFile': undone(withFile, ({ get }, { id }) =>
    get('record.replaceFile', { id, path: path('另一份.pdf') }),
  ),
  'record.setFileRemoved': undone(withFile, ({ get }, { id }) => get('record.setFileRemoved', { id, removed: true })),

  'history.list': 'reads',
  'history.undo': undone(typed, ({ get }, { stamp }) => get('history.undo', stamp)),
  'history.putBack': undone(typed, ({ get }, { stamp }) =>
    get('history.putBack', { recordId: sampleId, field: 'name', stamp }),
  ),
  'bin.list': 'reads',
  'bin.count': 'reads',
  'bin.restore': undone(
    async (office) => {
      const { id } = await evidence(office)
      await office.get('evidence.setRemoved', { id, removed: true })
      return id
    },
    ({ get }, id) => get('bin.restore', { items: [{ sort: 'material', id }] }),
  ),

  'contract.importDraft': { lasts: '采购文件依法保存，传错了的换成正确的一份，原来的照样保留' },
  'contract.comparison': 'reads',
  'paper.list': 'reads',
  'paper.preview': 'reads',
  'paper.generate': { lasts: '文书生成后一直保留' },
  'template.list': 'reads',
  'template.inspect': 'reads',
  'template.next': 'reads',
  'template.saveCopy': 'outside',
  'template.import': undone(template, ({ get }, own) =>
    get('template.import', { paper: 'contract', path: own, name: '本旗范本' }),
  ),
  'template.save': undone(takenTemplate, ({ get }, { id, name, version, source, enabledFrom }) => {
    const about = { name, version, source, status: 'local' as const, enabledFrom }
    return get('template.save', { paper: 'contract', id, about, removed: true })
  }),
  'dataSet.list': 'reads',
  'dataSet.ofOffice': 'reads',
  'dataSet.saveCopy': 'outside',
  'dataSet.import': at(taken),
  'dataSet.setStopped': undone(taken, ({ get }, named) => get('dataSet.setStopped', { ...named, stopped: true })),
  'dataSet.useInProjects': undone(taken, ({ get }, named) => get('dataSet.useInProjects', named)),

  'evidence.list': 'reads',
  'evidence.measure': 'reads',
  'file.walk': 'reads',
  'evidence.listRemoved': 'reads',
  'evidence.add': at(evidence),
  'evidence.rename': undone(evidence, ({ get }, { id }) => get('evidence.rename', { id, name: '另一个名称' })),
  'evidence.move': undone(evidence, ({ get }, { id }) => get('evidence.move', { ids: [id], stage: 'after', slot: '' })),
  'evidence.moveToRecord': undone(
    async (office) => ({ id: (await evidence(office)).id, recordId: (await inspection(office)).id }),
    ({ get }, { id, recordId }) => get('evidence.moveToRecord', { ids: [id], recordId, slot: 'evidence' }),
  ),
  'evidence.removeAll': undone(evidence, ({ get }, { id }) => get('evidence.removeAll', { ids: [id] })),
  'evidence.replace': undone(evidence, ({ get }, { id }) => get('evidence.replace', { id, path: path('另一份.txt') })),
  'evidence.setRemoved': undone(evidence, ({ get }, { id }) => get('evidence.setRemoved', { id, removed: true })),
  'file.read': 'reads',
  'file.history': 'reads',
  'file.readDocx': 'reads',
  'file.sheets': 'reads',
  'file.keepPasted': 'outside',
  'stored.glance': 'reads',
  'stored.check': 'reads',
  'stored.heal': { lasts: '找回的是原来的那一份，内容没有变' },
  'file.saveAs': 'outside',
  'file.lend': 'outside',

  ...ofBackups,
  ...ofRecovery,
  ...ofProgram,
  'seal.open': 'outside',
  'seal.leave': 'outside',
  'seal.backup': 'outside',
  'seal.restore': 'outside',
  'checkUp.altered': 'reads',
  'checkUp.last': 'reads',
  'checkUp.run': 'reads',
  'checkUp.bringBack': { lasts: '找回的是原来的那一份，内容没有变' },
  'checkUp.bringBackRows': { lasts: '找回的是保存时的那一条，内容没有变' },
  'checkUp.putAside': 'outside',

  'bundle.readiness': 'reads',
  'bundle.standing': 'reads',
  'bundle.export': 'outside',
  'bundle.verify': 'reads',
  'bundle.import': { lasts: '导入的项目移入回收站；随它来的承接主体、年度留下，和手工录入的一样' },

  'household.readFile': 'reads',
  'household.chooseHead': 'reads',
  'household.dropFile': 'reads',
  'household.checkFile': 'reads',
  'household.notes': 'reads',
  'household.saveBadRows': 'outside',
  'household.list': 'reads',
  'household.count': 'reads',
  'household.strata': 'reads',
  'household.get': 'reads',
  'household.import': undone(
    async (office) => office.get('project.save', { ...(await project(office)), areas }),
    (office) => imported(office, sampleId, fileOf(`户编码,户主姓名,苏木乡镇,类型\nJD1,户主,${areas[0]},低保`)),
  ),
  'household.create': undone(households, ({ get }) => {
    const texts = { code: 'JD9', name: '另一户', area: areas[0]!, type: '低保' }
    return get('household.create', { projectId: sampleId, texts, numbers: {} })
  }),
  'household.save': undone(households, ({ get }, [one]) =>
    get('household.save', { id: one!.id, revision: one!.revision, texts: { address: '9号' } }),
  ),
  'household.setRemoved': undone(households, ({ get }, [one]) =>
    get('household.setRemoved', { id: one!.id, revision: one!.revision, removed: true }),
  ),
  'household.number': { lasts: '查看过号码的记录一直保留' },
  'household.notePrint': { lasts: '导出、打印的记录一直保留' },
  'household.export': { lasts: '导出、打印的记录一直保留' },

  'delivery.begin': undone(households, ({ get }) => {
    const folder = folderOf({ 'JD000001/入户调查表.jpg': whole('x')['入户调查表.jpg']! })
    return get('delivery.begin', { projectId: sampleId, path: folder, mode: 'taken', jobId: 'd' })
  }),
  'delivery.goOn': { lasts: '接着收的是同一次交付，随它一起移出、取回' },
  'delivery.recheck': { lasts: '核对到的是文件现在的样子，只能再核对一次' },
  'delivery.relocate': 'outside',
  'delivery.overview': 'reads',
  'delivery.folders': 'reads',
  'delivery.files': 'reads',
  'delivery.folder': 'reads',
  'delivery.household': 'reads',
  'delivery.assign': undone(delivery, ({ get }, { number, household }) =>
    get('delivery.assign', { number, householdId: household.id }),
  ),
  'delivery.setRemoved': undone(delivery, ({ get }, { id }) => get('delivery.setRemoved', { id, removed: true })),
  'delivery.saveReasons': undone(delivery, ({ get }, { household }) =>
    get('delivery.saveReasons', {
      householdId: household.id,
      traces: ['recording'],
      reason: {
        kind: 'refused',
        note: '本人不同意录音',
        signedBy: '户主1',
        reviewedBy: '李明',
        signedOn: '2023-06-20',
      },
    }),
  ),
  'delivery.export': { lasts: '导出、打印的记录一直保留' },

  'sampling.basis': 'reads',
  'sampling.list': 'reads',
  'sampling.export': 'outside',
  'sampling.draw': undone(drawn, ({ get }, recordId) => get('sampling.draw', { recordId })),
  'sampling.save': undone(visiting, async ({ get }, recordId) => {
    const [first] = await get('sampling.list', { recordId, results: ['pending'], after: 0, limit: 1 })
    return get('sampling.save', { recordId, householdId: first!.householdId, result: 'good', visit })
  }),
  'sampling.import': undone(sheetBack, ({ get }, sheet) => get('sampling.import', { ...sheet, take: 'all' })),
  'sampling.replace': { lasts: '替换、补入样本户的记录一直保留' },
  'sampling.join': { lasts: '替换、补入样本户的记录一直保留' },
}
