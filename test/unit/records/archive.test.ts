import { describe, expect, test } from 'vitest'
import { archiveList } from '#shared/papers/archive-list'
import { archive } from '#shared/records/archive'
import { examinedLacks, fourProperties } from '#shared/records/archive-checks'
import { type ArchiveBody, archiveSchema, rowsFrom } from '#shared/records/archive-schema'
import { type DataReturnBody, dataReturn } from '#shared/records/data-return'
import type { ExaminedFile } from '#shared/records/examined'
import { nothingAround, type RecordFacts, type RelatedRecord } from '#shared/records/record-field'
import { stepProblem } from '#shared/records/state-machine'

let ids = 0
const file = (part: Partial<ExaminedFile>): ExaminedFile => ({
  id: `f${++ids}`,
  stage: 'before',
  title: '采购文件',
  fileName: '磋商文件.pdf',
  sha256: 'ab'.repeat(32),
  sizeBytes: 1_000,
  retained: true,
  digest: 'same',
  opens: 'yes',
  problem: '',
  pages: null,
  formedOn: '2024-03-01',
  personal: null,
  code: '',
  ...part,
})
const listed = (files: ExaminedFile[], missing: string[] = []): ArchiveBody =>
  archiveSchema.parse({
    ...archive.blank,
    files: rowsFrom([], { on: '2024-07-01', files, missing: missing.map((title) => ({ stage: 'after', title })) }),
  })
const found = (body: ArchiveBody) => Object.fromEntries(fourProperties(body).map((one) => [one.name, one]))

describe('[P34] 四性', () => {
  test('say of each what was looked at, what came of it, and what nobody has looked at', () => {
    const { 真实性, 完整性, 可用性, 安全性 } = found(
      listed([file({}), file({ fileName: '录音.mp3', opens: 'unknown' })]),
    )
    expect(真实性).toMatchObject({ good: true, notLooked: '内容是否属实、签字印章真伪、电子签名' })
    expect(真实性?.found).toBe('逐件重算SHA-256校验值，共2件，与收进时的记录全部一致')
    expect(完整性?.found).toContain('没有缺件')
    expect(可用性?.found).toBe('按格式逐件检查能否打开，没有打不开的；1件是程序不检查的格式')
    expect(安全性).toMatchObject({ good: false, found: expect.stringContaining('病毒查杀（人工登记）：没有登记') })
    expect(安全性?.notLooked).toContain('程序不查杀病毒')
  })

  test('name what is altered, missing, closed or strange, three of them at most', () => {
    const body = listed(
      [
        file({ fileName: '改过.pdf', digest: 'differs' }),
        file({ fileName: '坏了.pdf', opens: 'no', problem: '打不开' }),
        file({ fileName: '程序.exe', opens: 'unknown' }),
      ],
      ['结算资料', '满意度问卷', '三方评分表', '结果运用说明'],
    )
    const { 真实性, 完整性, 可用性, 安全性 } = found(body)
    expect(真实性).toMatchObject({ good: false, found: expect.stringContaining('1件不一致或者已不在：“改过.pdf”') })
    expect(完整性?.found).toContain('4件没有收进来：“结算资料”、“满意度问卷”、“三方评分表”等')
    expect(可用性).toMatchObject({ good: false, found: expect.stringContaining('“坏了.pdf”') })
    expect(安全性).toMatchObject({ good: false, found: expect.stringContaining('“程序.exe”') })
  })

  test('of nothing say that there was nothing to look at', () => {
    const { 真实性, 可用性 } = found(listed([], ['结算资料']))
    expect([真实性, 可用性]).toMatchObject([
      { good: false, found: '没有保存的文件，没有可以检测的' },
      { good: false, found: '没有保存的文件，没有可以检测的' },
    ])
  })

  test('what is only on paper is no gap once its sheets are counted', () => {
    const body = listed([file({})], ['结算资料'])
    const counted = body.files.map((row) =>
      row.digest === 'missing' ? { ...row, carrier: 'paper' as const, copies: 1 } : row,
    )
    expect(found(body).完整性?.good).toBe(false)
    expect(found({ ...body, files: counted }).完整性?.good).toBe(true)
  })

  test('pages the program has counted fill what is empty; what was typed stays, and what nobody knows stays empty', () => {
    const pdf = file({ pages: 12 })
    const film = file({ fileName: '录像.mp4', opens: 'unknown' })
    const first = rowsFrom([], { on: '2024-07-01', files: [pdf, film], missing: [] })
    expect(first.map(({ pages }) => pages)).toEqual([12, null])
    const typed = first.map((row) => ({ ...row, pages: 14 }))
    const again = rowsFrom(typed, { on: '2024-07-02', files: [pdf, film], missing: [] })
    expect(again.map(({ pages }) => pages)).toEqual([14, 14])
  })

  test('day, code and personal data are proposed of what is found; what was typed stays, what was stored before is read', () => {
    const found = file({ formedOn: '2024-03-02', code: 'JD001', personal: 'yes' })
    const [row] = rowsFrom([], { on: '2024-07-01', files: [found], missing: [] })
    expect(row).toMatchObject({ formedOn: '2024-03-02', code: 'JD001', personal: 'yes' })
    const typed = { ...row!, formedOn: '2023-12-30', code: '档1-3', personal: 'no' as const }
    const again = rowsFrom([typed], { on: '2024-07-02', files: [found], missing: [] })
    expect(again).toMatchObject([{ formedOn: '2023-12-30', code: '档1-3', personal: 'no' }])
    const stored = archiveSchema.parse({ ...archive.blank, files: [{ id: 'f', fileName: '旧.pdf' }] })
    expect(stored.files).toMatchObject([{ formedOn: null, code: '', personal: null }])
  })

  test('a list made before items had days and codes says the same as long as they have none', () => {
    const saidBefore = (files: ArchiveBody['files']) =>
      archiveList.saidBefore?.({ head: {}, body: { ...archive.blank, files }, until: null, households: null })
    const old = archiveSchema.parse({ ...archive.blank, files: [{ id: 'f', fileName: '旧.pdf' }] }).files
    expect(saidBefore(old)).toHaveLength(1)
    expect(JSON.stringify(saidBefore(old))).not.toMatch(/formedOn|personal|code/)
    expect(saidBefore(old.map((row) => ({ ...row, formedOn: '2024-03-01' })))).toEqual([])
  })

  test('what was typed beside a material stays with it, whatever else comes and goes', () => {
    const before = listed([file({})], ['结算资料', '满意度问卷']).files.map((row) =>
      row.title === '满意度问卷' ? { ...row, remark: '不开展' } : row,
    )
    const after = rowsFrom(before, { on: '2024-07-02', files: [], missing: [{ stage: 'after', title: '满意度问卷' }] })
    expect(after).toMatchObject([{ title: '满意度问卷', remark: '不开展', checkedOn: '2024-07-02' }])
  })
})

describe('[P24] the handover', () => {
  const received = {
    ...listed([file({})]),
    virusScan: '2024年6月30日查过，没有发现病毒',
    handedBy: '王芳',
    receivedBy: '乌云',
    handedOn: '2024-07-01',
  }
  const none = { households: 3_200, complete: 3_190, reasoned: 5, lacking: 3, none: 2, missing: [] }
  const refused = (notes: string, delivered: RecordFacts['delivered']) =>
    stepProblem(archive, { state: 'draft', body: { ...received, notes } }, 'handed', {
      ...nothingAround,
      today: '2024-07-05',
      ownerId: 'p',
      filled: [],
      delivered,
    })?.params.detail ?? null

  test('is of every household, or says why one is not whole', () => {
    expect(refused('', null)).toBeNull()
    expect(refused('', none)).toBe('一户一档还有 5 户材料不齐或没有移交；补齐，或者在备注写明原因')
    expect(refused('5户迁出，见说明', none)).toBeNull()
    expect(refused('', { ...none, lacking: 0, none: 0 })).toBeNull()
  })
})

describe('[P34] what should not be kept so', () => {
  const fields = (part: Partial<ArchiveBody>, rows = [file({})]) =>
    examinedLacks({ ...listed(rows), virusScan: '2024年6月30日查过，没有发现病毒', ...part }).map(({ field }) => field)

  test('a program among the files is taken out, or said why it stays', () => {
    const program = file({ id: 'exe', fileName: '程序.exe', opens: 'unknown' })
    expect(fields({}, [program])).toEqual(['files.exe.remark'])
    const remark = '承接主体的录入程序，合同约定移交'
    expect(fields({ files: listed([program]).files.map((row) => ({ ...row, remark })) })).toEqual([])
  })

  test.each(['没有查杀', '未查杀', '还没有进行病毒查杀', '没做杀毒'])(
    'a scan for viruses that reads %s is none',
    (virusScan) => {
      expect(fields({ virusScan })).toEqual(['virusScan'])
      expect(fields({ virusScan, notes: '旗里没有杀毒软件，已请信息中心查' })).toEqual([])
    },
  )

  test.each(['6月30日全盘查过，未发现病毒', '用杀毒软件扫描，没有扫描出病毒', '已查杀，没有检测到病毒'])(
    'one that reads %s is one',
    (virusScan) => expect(fields({ virusScan })).toEqual([]),
  )
})

describe('个人信息返还和删除证明', () => {
  const carrier = {
    id: 'c',
    type: 'terminal',
    place: '笔记本3台',
    way: 'overwritten',
    on: '2024-07-02',
    executor: '王芳',
    witness: '李明',
  } as const
  const whole: DataReturnBody = {
    ...(dataReturn.blank as DataReturnBody),
    trigger: 'ended',
    information: ['identity'],
    entrusted: 3_200,
    handled: 3_200,
    carriers: [carrier],
    backups: 'none',
    passedOn: 'none',
    verification: '抽查终端3台，没有发现留存',
    verifiedBy: '乌云',
    signer: '王芳',
    signedOn: '2024-07-03',
  }
  const handed: RelatedRecord = {
    id: 'a',
    kind: 'project-archive',
    ownerId: 'p',
    state: 'handed',
    title: '',
    body: { ...archive.blank, handedOn: '2024-07-01' },
  }
  const facts: RecordFacts = {
    ...nothingAround,
    today: '2024-07-05',
    ownerId: 'p',
    filled: ['certificate'],
    related: [handed],
  }
  const refused = (part: Partial<DataReturnBody>, around: Partial<RecordFacts> = {}) =>
    stepProblem(dataReturn, { state: 'draft', body: { ...whole, ...part } }, 'registered', { ...facts, ...around })
      ?.params.detail ?? null

  test('is registered with its scan, its carriers and what was looked at', () => {
    expect(refused({})).toBeNull()
    expect(refused({}, { filled: [] })).toBe('还缺文件：签字盖章的个人信息返还和删除证明')
    expect(refused({ carriers: [] })).toBe('没有填载体和处理情况')
    expect(refused({ backups: null })).toBe('没有选备份')
    expect(refused({ passedOn: null })).toBe('没有选转委托')
    expect(refused({ verification: '无' })).toMatch(/^核验方法和结果填的是“无”/)
  })

  test('nothing is deleted before the files were received, nor without a witness; what is given back may be', () => {
    expect(refused({}, { related: [] })).toMatch(/还没有登记移交，“笔记本3台”上的信息不能先删除/)
    expect(refused({ carriers: [{ ...carrier, on: '2024-06-30' }] })).toBe(
      '“笔记本3台”的删除早于档案移交日期 2024-07-01',
    )
    expect(refused({ carriers: [{ ...carrier, witness: '' }] })).toBe('“笔记本3台”的删除没有见证人')
    expect(refused({ carriers: [{ ...carrier, way: 'returned', on: '2024-06-30', witness: '' }] })).toBeNull()
  })

  test('other households than were entrusted are explained, backups are listed, and it is signed at the end', () => {
    expect(refused({ handled: 3_198 })).toBe(
      '返还、删除的户数 3198 户与委托的户数 3200 户不一致，没有填户数不一致的原因',
    )
    expect(refused({ handled: 3_198, difference: '两户中途注销' })).toBeNull()
    expect(refused({ entrusted: 1, handled: 1 }, { registered: 3_200 })).toBe(
      '委托的户数 1 户与户册 3200 户不一致，没有填户数不一致的原因',
    )
    expect(refused({ entrusted: 1, handled: 1, difference: '只委托了一户' }, { registered: 3_200 })).toBeNull()
    expect(refused({ backups: 'handled' })).toBe('备份已一并处理的，载体清单里要列出备份')
    expect(refused({ signedOn: '2024-07-01' })).toBe('签署日期早于“笔记本3台”的处理日期 2024-07-02')
  })
})
