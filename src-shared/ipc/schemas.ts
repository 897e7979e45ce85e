import { z } from 'zod'
import { contractorSchema } from '../contractor/contractor-schema'
import { countyProfileSchema, yearParametersSchema } from '../county/county-schema'
import { paperOwners } from '../documents/document-version'
import { draftSchema } from '../draft'
import { binSortNames } from '../history/bin'
import { placeOfHistory, specialHistory } from '../history/history-ids'
import { idSchema } from '../ids'
import { projectFileSchema } from '../project/project-file-schema'
import { projectSchema } from '../project/project-schema'
import { recordOwners } from '../records/record-field'
import { isoDate, longText, path, projectYear, revisionSchema, sha256Schema, shortText } from '../scalar-schemas'
import { sealForSchema } from '../seal/sealing'
import { templateAboutFields } from '../template/template-about'
import { accountSchemas } from './account-schemas'
import { backupSchemas } from './backup-schemas'
import type { ChannelName, Channels } from './channels'
import { checkUpSchemas } from './check-up-schemas'
import { deliverySchemas } from './delivery-schemas'
import { diagnosticsSchemas } from './diagnostics-schemas'
import { householdSchemas } from './household-schemas'
import { recoverySchemas } from './recovery-schemas'
import { samplingSchemas } from './sampling-schemas'
import { sealSchemas } from './seal-schemas'
import { fileRefSchema, type shellSchemas, toldFileRefSchema } from './shell-schemas'
import { terminalSchemas } from './terminal-schemas'
import { updateSchemas } from './update-schemas'

const nothing = z.null()
const status = z.enum(['active', 'archived', 'binned'])
const stage = z.enum(['before', 'during', 'after'])
const pageSize = z.int().min(1).max(500)
/** The kind's own schema says what may stand in it. */
const recordBody = z.record(z.string().max(100), z.unknown())
const ownerId = z.union([idSchema, z.literal('')])
/** A record, project or contractor; the county or one of its years. */
const historyId = z.union([idSchema, z.string().regex(specialHistory)])
/** Or a place, where much lies. */
const listedId = z.union([historyId, z.string().refine((id) => placeOfHistory(id) !== null)])
const stampSchema = z.strictObject({ device: idSchema, counter: z.int().min(1) })
const kindId = z.string().min(1).max(64)
/** The owner's type is the paper's own. */
const { name, ...about } = templateAboutFields
const paperOf = z.strictObject({ kind: kindId, ownerId, templateId: idSchema.optional() })
const byId = z.strictObject({ id: idSchema })
const dataSetName = z.strictObject({
  kind: idSchema,
  id: idSchema,
  version: z.string().min(1).max(60),
  sha256: z.string().length(64).optional(),
})
const fileIds = z.array(idSchema).min(1).max(1000)
const byProject = z.strictObject({ projectId: idSchema })

/** Channels the shell answers itself; the backend refuses them. */
export type ShellChannel = keyof typeof shellSchemas
export type BackendChannel = Exclude<ChannelName, ShellChannel>

/** The input of every backend channel. Strict and bounded: whatever comes from a screen is checked against this. */
export const channelSchemas: { [K in BackendChannel]: z.ZodType<Channels[K]['input']> } = {
  ...terminalSchemas,
  ...accountSchemas,
  ...backupSchemas,
  ...recoverySchemas,
  ...diagnosticsSchemas,
  ...sealSchemas,
  ...updateSchemas,
  ...checkUpSchemas,

  'app.info': nothing,
  'app.resources': nothing,

  'county.recent': nothing,
  'county.current': nothing,
  'county.create': z.strictObject({ folder: path, profile: countyProfileSchema, year: yearParametersSchema }),
  'county.createSample': nothing,
  'county.fillSample': z.strictObject({ jobId: idSchema }),
  'county.open': z.strictObject({ folder: path, readOnly: z.boolean().optional() }),
  'county.close': nothing,
  'county.saveProfile': countyProfileSchema,
  'county.saveYear': yearParametersSchema,
  'county.addYear': yearParametersSchema,
  'county.proposeFolder': z.strictObject({ name: z.string().min(1).max(100) }),

  'project.list': z.strictObject({ status, year: projectYear.optional() }),
  'project.names': nothing,
  'project.create': z.strictObject({ name: shortText, year: projectYear, catalogCode: shortText }),
  'project.get': byId,
  'project.save': projectSchema,
  'project.rescue': z.strictObject({ file: projectFileSchema, path }),
  'project.copyNext': byId,
  'project.agreed': byId,
  'project.correctSigned': z.strictObject({ id: idSchema, reason: longText }),
  'project.confirmSigned': byId,
  'project.adopt': byId,
  'project.setStatus': z.strictObject({ id: idSchema, status }),

  'budget.versions': byProject,
  'budget.saveVersion': z.strictObject({ projectId: idSchema, label: shortText }),
  'budget.restoreVersion': z.strictObject({ projectId: idSchema, versionId: idSchema }),

  'norms.check': byProject,
  'norms.ceiling': z.strictObject({ year: projectYear }),

  'funds.ledger': z.strictObject({ year: projectYear }),

  'workbench.read': z.strictObject({ year: projectYear }),
  'workbench.saveCalendar': z.strictObject({ path }),

  'search.find': z.strictObject({ text: z.string().max(20_000), limit: z.int().min(1).max(50) }),
  'search.show': z.strictObject({
    refs: z.array(z.strictObject({ source: z.string().max(64), id: z.string().max(64) })).max(50),
  }),

  'contractor.list': nothing,
  'contractor.register': nothing,
  'contractor.save': contractorSchema,
  'contractor.remove': byId,

  'record.list': z.strictObject({
    filter: z.strictObject({
      kind: kindId.nullable(),
      owner: z.strictObject({ type: z.enum(recordOwners), id: ownerId }).nullable(),
      state: z.string().max(64).nullable(),
      dueUntil: isoDate.nullable(),
      removed: z.boolean(),
    }),
    order: z.enum(['due', 'title', 'updated']),
    after: z.strictObject({ value: z.string().max(2000), id: idSchema }).nullable(),
    limit: pageSize,
    about: idSchema.optional(),
  }),
  'record.search': z.strictObject({
    text: z.string().max(200),
    limit: pageSize,
    about: idSchema.optional(),
    of: z.strictObject({ kind: kindId, ownerId }).optional(),
  }),
  'record.get': byId,
  'record.ofProject': z.strictObject({ projectId: idSchema, kinds: z.array(z.string().max(64)).max(50) }),
  'record.ofEarlier': z.strictObject({ projectId: idSchema, kinds: z.array(z.string().max(64)).max(50) }),
  'record.around': byId,
  'record.create': z.strictObject({
    kind: kindId,
    ownerId,
    body: recordBody.nullable(),
    about: idSchema.optional(),
    from: idSchema.optional(),
  }),
  'record.save': z.strictObject({ id: idSchema, revision: revisionSchema, body: recordBody }),
  'record.move': z.strictObject({ id: idSchema, revision: revisionSchema, to: z.string().max(64) }),
  'record.examine': z.strictObject({ id: idSchema, revision: revisionSchema, jobId: idSchema }),
  'record.setRemoved': z.strictObject({ id: idSchema, revision: revisionSchema, removed: z.boolean() }),
  'record.listFiles': byId,
  'record.addFile': z.strictObject({
    id: idSchema,
    slot: kindId,
    path,
    jobId: idSchema.optional(),
    stepOf: idSchema.optional(),
  }),
  'record.renameFile': z.strictObject({ id: idSchema, name: shortText }),
  'record.moveFiles': z.strictObject({ ids: fileIds, slot: kindId }),
  'record.moveToProject': z.strictObject({ ids: fileIds, stage, slot: z.string().max(100) }),
  'record.removeFiles': z.strictObject({ ids: fileIds }),
  'record.replaceFile': z.strictObject({ id: idSchema, path, jobId: idSchema.optional() }),
  'record.setFileRemoved': z.strictObject({ id: idSchema, removed: z.boolean() }),
  'history.list': z.strictObject({ recordId: listedId, before: z.int().min(1).nullable(), limit: pageSize }),
  'history.undo': stampSchema,
  'history.putBack': z.strictObject({ recordId: historyId, field: z.string().min(1).max(1000), stamp: stampSchema }),

  'bin.list': z.strictObject({
    sort: z.enum(binSortNames).nullable(),
    text: z.string().max(200),
    limit: z.int().min(1).max(100_000),
  }),
  'bin.count': nothing,
  'bin.restore': z.strictObject({
    items: z
      .array(z.strictObject({ sort: z.enum(binSortNames), id: idSchema }))
      .min(1)
      .max(100_000),
  }),

  'contract.importDraft': z.strictObject({ projectId: idSchema, path }),
  'contract.comparison': byProject,
  'paper.list': z.strictObject({ owner: z.enum(paperOwners), ownerId }),
  'paper.preview': paperOf,
  'paper.generate': paperOf,

  'template.list': z.strictObject({ paper: kindId, ownerId: ownerId.optional() }),
  'quote.readTable': z.strictObject({ path }),
  ...householdSchemas,
  ...deliverySchemas,
  ...samplingSchemas,
  'template.inspect': z.strictObject({ paper: kindId, path }),
  'template.import': z.strictObject({ paper: kindId, path, name, about: z.strictObject(about).optional() }),
  'template.next': z.strictObject({ paper: kindId, ownerId }),
  'template.save': z.strictObject({
    paper: kindId,
    id: idSchema,
    about: z.strictObject(templateAboutFields),
    removed: z.boolean(),
  }),
  'template.saveCopy': z.strictObject({ paper: kindId, id: idSchema, path }),

  'dataSet.list': nothing,
  'dataSet.ofOffice': nothing,
  'dataSet.import': z.strictObject({ path }),
  'dataSet.setStopped': dataSetName.extend({ stopped: z.boolean() }),
  'dataSet.useInProjects': dataSetName,
  'dataSet.saveCopy': dataSetName.extend({ path }),

  'evidence.list': byProject,
  'evidence.add': z.strictObject({
    projectId: idSchema,
    stage,
    title: shortText,
    slot: z.string().max(100).optional(),
    path,
    jobId: idSchema.optional(),
    stepOf: idSchema.optional(),
  }),
  'evidence.rename': z.strictObject({ id: idSchema, name: shortText }),
  'evidence.move': z.strictObject({ ids: fileIds, stage, slot: z.string().max(100) }),
  'evidence.moveToRecord': z.strictObject({ ids: fileIds, recordId: idSchema, slot: kindId }),
  'evidence.removeAll': z.strictObject({ ids: fileIds }),
  'evidence.measure': z.strictObject({ path }),
  'evidence.listRemoved': byProject,
  'evidence.replace': z.strictObject({ id: idSchema, path, jobId: idSchema.optional() }),
  'evidence.setRemoved': z.strictObject({ id: idSchema, removed: z.boolean() }),

  'file.read': toldFileRefSchema,
  'file.saveAs': toldFileRefSchema.extend({ path }),
  'file.lend': toldFileRefSchema,
  'file.history': fileRefSchema,
  'file.walk': z.strictObject({ paths: z.array(path).min(1).max(20_000), jobId: idSchema }),
  'file.keepPasted': z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  'file.readDocx': toldFileRefSchema,
  'file.sheets': toldFileRefSchema,

  'stored.glance': nothing,
  'stored.check': z.strictObject({ projectId: idSchema, jobId: idSchema }),
  'stored.heal': z.strictObject({ path, wanted: z.array(sha256Schema).min(1).max(10_000), jobId: idSchema.optional() }),

  'bundle.readiness': z.strictObject({ projectId: idSchema, stage: stage.nullable() }),
  'bundle.export': z.strictObject({
    projectId: idSchema,
    stage: stage.nullable(),
    register: z.boolean().optional(),
    path,
    seal: sealForSchema.optional(),
    jobId: idSchema,
  }),
  'bundle.verify': z.strictObject({ path, jobId: idSchema }),
  'bundle.import': z.strictObject({ path, jobId: idSchema, foreign: z.boolean() }),
  'draft.list': nothing,
  'draft.keep': draftSchema,
  'draft.drop': z.strictObject({ key: z.string().min(1).max(4200) }),

  'job.cancel': z.strictObject({ jobId: idSchema }),
  'job.list': nothing,
}
