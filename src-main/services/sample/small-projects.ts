import type { OwnLine } from '#shared/budget/budget'
import type { Contractor } from '#shared/contractor/contractor'
import type { IsoDate } from '#shared/dates'
import { newProject } from '#shared/drafting/new-project'
import { newProjectDay } from '#shared/law/procurement-day'
import { fen } from '#shared/money/fen'
import { budgetTemplates, templateOf } from '#shared/office-data/budget-templates'
import { setOn } from '#shared/office-data/named-data'
import { rulesOn } from '#shared/office-data/rules-for'
import { catalogFrom, serviceCatalogs } from '#shared/office-data/service-catalogs'
import type { ContractForm } from '#shared/project/contract-form'
import type { BeneficiaryKind, Project } from '#shared/project/project'
import type { ProjectFile } from '#shared/project/project-file'
import { readProjectFile } from '#shared/project/project-file-schema'
import { unwrap } from '#shared/result'
import type { CountyContext } from '../context'
import { setsOf } from '../office-data'

const year = 2025

/** Whole units at whole yuan. */
interface Line extends Pick<OwnLine, 'group' | 'name' | 'unit'> {
  count: number
  yuan: number
}

/** A purchase below the threshold, as far as it differs from a project that is begun. */
interface Small {
  code: string
  name: string
  quantity: string
  unit: string
  areas: string[]
  people: string
  kinds: readonly BeneficiaryKind[]
  note: string
  lines: readonly Line[]
  totalFen: number
  awardedOn: IsoDate
  signedOn: IsoDate
  period: readonly [IsoDate, IsoDate]
  contractor: keyof typeof others
  contract?: Partial<ContractForm>
}

/** Who has the small ones: units that are nobody, beside the one of the year that is told whole. */
const others = {
  tongxin: { name: '示例旗同心社会工作服务中心', creditCode: '52150999MJ0000002M', legalRepresentative: '示例辛' },
  yuanfang: { name: '示例旗远方社会服务中心', creditCode: '52150999MJ0000003Q', legalRepresentative: '示例壬' },
} as const

/** One of each way it can go: 中 after batches that went back, 良 at a unit price, 差 with red lines and an early end. */
const smalls = {
  west: {
    code: 'SW-02',
    name: '示例旗2025年西苏木家计调查服务',
    quantity: '300',
    unit: '户',
    areas: ['西苏木'],
    people: '720',
    kinds: ['低保', '特困'],
    note: '西苏木在保家庭年度核查，名单由民政局提供。',
    lines: [
      { group: 'A', name: '入户调查（含整理、录入）', count: 300, unit: '元/户', yuan: 180 },
      { group: 'A', name: '交通费', count: 50, unit: '元/车·日', yuan: 150 },
      { group: 'A', name: '培训和会议费', count: 1, unit: '元/场', yuan: 1500 },
      { group: 'B', name: '项目管理费', count: 1, unit: '项', yuan: 4000 },
      { group: 'C', name: '税费', count: 1, unit: '项', yuan: 2000 },
    ],
    totalFen: 6_900_000,
    awardedOn: '2025-03-05',
    signedOn: '2025-03-07',
    period: ['2025-03-10', '2025-08-31'],
    contractor: 'tongxin',
  },
  care: {
    code: 'FW-01',
    name: '示例旗2025年照料护理服务',
    quantity: '1200',
    unit: '人·小时',
    areas: ['示例镇', '东苏木'],
    people: '20',
    kinds: ['特困'],
    note: '分散供养的失能、半失能特困人员，名单由民政局提供。',
    lines: [
      { group: 'A', name: '照料服务人工费', count: 1200, unit: '元/人·小时', yuan: 50 },
      { group: 'A', name: '交通费', count: 40, unit: '元/车·日', yuan: 120 },
      { group: 'B', name: '项目管理费', count: 1, unit: '项', yuan: 4800 },
      { group: 'C', name: '税费', count: 1, unit: '项', yuan: 2400 },
    ],
    totalFen: 7_200_000,
    awardedOn: '2025-03-12',
    signedOn: '2025-03-14',
    period: ['2025-03-17', '2025-12-16'],
    contractor: 'tongxin',
    contract: { pricing: 'unit_price', unitPriceFen: fen(6_000) },
  },
  sweep: {
    code: 'SW-01',
    name: '示例旗2025年河西乡对象排查服务',
    quantity: '800',
    unit: '户',
    areas: ['河西乡'],
    people: '800',
    kinds: ['低保边缘'],
    note: '河西乡低保边缘和支出困难家庭的摸底排查。',
    lines: [
      { group: 'A', name: '走访排查服务费', count: 800, unit: '元/户', yuan: 60 },
      { group: 'A', name: '交通费', count: 32, unit: '元/车·日', yuan: 125 },
      { group: 'A', name: '培训和会议费', count: 1, unit: '元/场', yuan: 1000 },
      { group: 'B', name: '项目管理费', count: 1, unit: '项', yuan: 3000 },
      { group: 'C', name: '税费', count: 1, unit: '项', yuan: 1600 },
    ],
    totalFen: 5_760_000,
    awardedOn: '2025-04-09',
    signedOn: '2025-04-11',
    period: ['2025-04-14', '2025-10-13'],
    contractor: 'yuanfang',
  },
} as const satisfies Record<string, Small>

export type SmallProject = keyof typeof smalls

export const isSmall = (of: string): of is SmallProject => of in smalls

/** What the year of the example leaves out, each with its year and its contractor. */
export function smallProjects(county: CountyContext, file: ProjectFile): Record<SmallProject, ProjectFile> {
  const made = Object.entries(smalls).map(([id, small], at) => [id, smallProject(county, file, id, small, at + 1)])
  return Object.fromEntries(made)
}

function smallProject(county: CountyContext, file: ProjectFile, id: string, small: Small, number: number): ProjectFile {
  const on = newProjectDay(year)
  const sets = setsOf(county)
  const { serviceKinds: kinds, suggestedValues: values, paymentPresets: presets } = rulesOn(county.resources.rules, on)
  const begun = newProject({
    id: `sample-${year}-${id}`,
    name: small.name,
    year,
    catalog: catalogFrom(setOn(serviceCatalogs, sets, on)),
    catalogCode: small.code,
    template: templateOf(setOn(budgetTemplates, sets, on, '')),
    kinds,
    values,
    presets,
  })
  const contractor = contractorOf(file, small.contractor)
  const [grants] = file.years
  return unwrap(
    readProjectFile({
      ...file,
      years: grants && [
        { ...grants, year, grants: grants.grants.map((grant) => ({ ...grant, fiscalYear: year - 1 })) },
      ],
      project: filled(begun, small, { contractor, number }),
      contractors: [contractor],
    }),
  )
}

function contractorOf({ contractors }: ProjectFile, id: keyof typeof others): Contractor {
  const [first] = contractors
  if (!first) throw new Error('the example has no contractor')
  return { ...first, ...others[id], id: `sample-${id}`, address: '示例旗示例镇团结街5号', phone: '0470-0000005' }
}

const filled = (
  begun: Project,
  small: Small,
  { contractor, number }: { contractor: Contractor; number: number },
): Project => ({
  ...begun,
  items: [{ code: small.code, quantity: small.quantity, unit: small.unit }],
  areas: small.areas,
  beneficiaries: { kinds: [...small.kinds], households: null, note: small.note },
  fundSources: [
    {
      id: `${begun.id}-source`,
      kind: 'working_funds',
      amountFen: fen(small.totalFen),
      documentNumber: `示例旗财社〔${year}〕${number}号（示例）`,
    },
  ],
  budgetDocumentNumber: `示例旗财预〔${year}〕1号（示例）`,
  targets: begun.targets.map((target) => {
    if (target.kind === 'beneficiaries') return { ...target, value: small.people, unit: '人' }
    return target.kind === 'quantity' ? { ...target, value: small.quantity, unit: small.unit } : target
  }),
  budget: { ...begun.budget, ownLines: small.lines.map(ownLine) },
  period: { ...begun.period, startOn: small.period[0], endOn: small.period[1] },
  procurement: {
    ...begun.procurement,
    method: 'internal_control',
    number: `示例内控〔${year}〕${number}号`,
    awardedOn: small.awardedOn,
    awardedFen: fen(small.totalFen),
    awardedName: contractor.name,
  },
  contractorId: contractor.id,
  contract: {
    ...begun.contract,
    number: `SLQMZ-${year}-00${number}（示例）`,
    signedOn: small.signedOn,
    contacts: {
      partyA: { name: '示例丙', phone: '0470-0000002', email: '' },
      partyB: { name: contractor.legalRepresentative, phone: contractor.phone, email: '' },
    },
    quote: { origin: 'contractor', lines: small.lines.map(quoted) },
    personnel: { ...begun.contract.personnel, insured: 6 },
    breach: { ...begun.contract.breach, perDefectiveFileFen: fen(5_000) },
    ...small.contract,
  },
})

const ownLine = ({ group, name, unit, count, yuan }: Line, at: number): OwnLine => ({
  id: `own-${at}`,
  group,
  name,
  quantity: String(count),
  unit,
  unitPrice: String(yuan),
  times: '1',
  basis: '示例：三家询价平均',
})

const quoted = ({ name, unit, count, yuan }: Line) => ({
  name,
  unit: unit.replace('元/', ''),
  quantity: String(count),
  unitPrice: String(yuan),
  amountFen: fen(count * yuan * 100),
})
