import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type DeliveryMode, deliveryModes } from '#shared/delivery/delivery'
import { wholeRegister } from '#shared/households/household'
import { madeHouseholds } from '../fixtures/households/made-households'
import { startBackend, temporaryFolder } from './county-fixture'
import { below, codeOf, folderOf, jpeg, sound, startWithHouseholds, whole } from './delivery-fixture'

const modes = Object.keys(deliveryModes) as DeliveryMode[]

async function delivered(files: Record<string, Buffer>, mode: DeliveryMode) {
  const county = await startWithHouseholds(1)
  const folder = folderOf(below(codeOf(1), files))
  await county.taken(folder, mode)
  const filter = wholeRegister(county.projectId)
  const [household] = (await county.get('household.list', { filter, after: null, limit: 1 })).rows
  const kept = (await county.get('delivery.household', { householdId: household!.id })).files
  const ref = (name: string) => {
    const file = kept.find(({ path }) => path.endsWith(name))
    return { of: 'delivered' as const, id: String(file?.number ?? 0) }
  }
  return {
    ...county,
    countyFolder: county.folder,
    folder,
    at: (name: string) => join(folder, codeOf(1), name),
    ref,
    kept,
  }
}

describe.each(modes)('[P24] a delivered file is opened from its list (%s)', (mode) => {
  test('its bytes are shown, lent read-only and saved elsewhere, as they were delivered', async () => {
    const county = await delivered(whole('x'), mode)
    const photo = readFileSync(county.at('照片/IMG_1.jpg'))
    const shown = await county.get('file.read', county.ref('IMG_1.jpg'))
    expect([shown.fileName, Buffer.from(shown.bytes).equals(photo)]).toEqual(['IMG_1.jpg', true])
    const lent = await county.get('file.lend', county.ref('录音.m4a'))
    expect([basename(lent), readFileSync(lent, 'utf8')]).toEqual(['录音.m4a', sound('x').toString()])
    const path = join(temporaryFolder(), '录音.m4a')
    await county.get('file.saveAs', { ...county.ref('录音.m4a'), path })
    expect(readFileSync(path, 'utf8')).toBe(sound('x').toString())
  })

  test('what could run is opened in no program, and shown nowhere', async () => {
    const county = await delivered({ ...whole('x'), '看照片.exe': Buffer.from('MZ'), '照片.jpg.lnk': jpeg() }, mode)
    for (const name of ['看照片.exe', '照片.jpg.lnk'])
      expect(await county.call('file.lend', county.ref(name))).toMatchObject({ error: { code: 'FILE_NOT_OPENED' } })
  })

  test('what was never taken, or is of a delivery that was moved out, is not there', async () => {
    const county = await delivered({ '照片.jpg': jpeg(), '空.jpg': Buffer.alloc(0) }, mode)
    expect(county.kept.map(({ path, known }) => [basename(path), known])).toEqual([
      ['照片.jpg', true],
      ['空.jpg', false],
    ])
    const missing = { error: { code: 'NOT_FOUND' } }
    for (const id of [county.ref('空.jpg').id, '999', '1.5', 'x'])
      expect(await county.call('file.read', { of: 'delivered', id: id.replace('.', '_') })).toMatchObject(missing)
    const [delivery] = (await county.overview()).deliveries
    await county.get('delivery.setRemoved', { id: delivery!.id, removed: true })
    expect(await county.call('file.read', county.ref('照片.jpg'))).toMatchObject(missing)
  })
})

test('[P24] what lies in a folder that is nobody’s is listed and opened, so that the clerk sees whose it is', async () => {
  const county = await startWithHouseholds(1)
  await county.taken(folderOf(below('没有这一户', whole('nobody'))))
  const [strange] = (await county.problems()).folders
  const files = await county.get('delivery.folder', { number: strange!.number })
  expect(files.map(({ path }) => path)).toEqual([
    '没有这一户/入户调查表.jpg',
    '没有这一户/录音.m4a',
    '没有这一户/照片/IMG_1.jpg',
  ])
  const { bytes } = await county.get('file.read', { of: 'delivered', id: String(files[1]!.number) })
  expect(Buffer.from(bytes).toString()).toBe(sound('nobody').toString())
})

describe('[P24] a file that is only registered is opened as it was registered, or not at all', () => {
  test('one that was altered since is told with how, and neither shown, lent nor saved', async () => {
    const county = await delivered(whole('x'), 'registered')
    writeFileSync(county.at('录音.m4a'), sound('y'))
    writeFileSync(county.at('照片/IMG_1.jpg'), 'longer than it was')
    const how = async (name: string) => await county.call('file.read', county.ref(name))
    expect(await how('录音.m4a')).toMatchObject({
      error: { code: 'REGISTERED_ALTERED', params: { name: '录音.m4a', how: '大小没有变，内容不同' } },
    })
    expect(await how('IMG_1.jpg')).toMatchObject({
      error: { code: 'REGISTERED_ALTERED', params: { how: expect.stringMatching(/^登记时 \d+ 字节，现在 18 字节$/) } },
    })
    const refused = { error: { code: 'REGISTERED_ALTERED' } }
    expect(await county.call('file.lend', county.ref('录音.m4a'))).toMatchObject(refused)
    const path = join(temporaryFolder(), '录音.m4a')
    expect(await county.call('file.saveAs', { ...county.ref('录音.m4a'), path })).toMatchObject(refused)
  })

  test('one that is gone, and a folder that was moved or never chosen here, are told apart', async () => {
    const county = await delivered(whole('x'), 'registered')
    const read = () => county.call('file.read', county.ref('录音.m4a'))
    renameSync(county.at('录音.m4a'), county.at('别的.m4a'))
    expect(await read()).toMatchObject({ error: { code: 'REGISTERED_GONE', params: { name: '录音.m4a' } } })
    renameSync(county.at('别的.m4a'), county.at('录音.m4a'))
    const moved = join(temporaryFolder(), '移到这里')
    renameSync(county.folder, moved)
    expect(await read()).toMatchObject({ error: { code: 'FOLDER_NOT_FOUND' } })
    const [delivery] = (await county.overview()).deliveries
    await county.get('delivery.relocate', { id: delivery!.id, path: moved })
    expect(await read()).toMatchObject({ ok: true })
  })

  test('a link in its place, or in that of its folder, leads nowhere', async () => {
    const county = await delivered(whole('x'), 'registered')
    const elsewhere = folderOf({
      '录音.m4a': Buffer.from('sound x'),
      'IMG_1.jpg': readFileSync(county.at('照片/IMG_1.jpg')),
    })
    rmSync(county.at('录音.m4a'))
    symlinkSync(join(elsewhere, '录音.m4a'), county.at('录音.m4a'))
    rmSync(county.at('照片'), { recursive: true })
    symlinkSync(elsewhere, county.at('照片'))
    for (const name of ['录音.m4a', 'IMG_1.jpg'])
      expect(await county.call('file.read', county.ref(name))).toMatchObject({ error: { code: 'REGISTERED_GONE' } })
  })

  test('names with identity numbers in them are found on the disk, each its own', async () => {
    const [one = '', other = ''] = madeHouseholds(2).map(({ citizenNumber }) => `${citizenNumber.slice(0, 14)}0018`)
    const county = await delivered(
      { [`${one}0000.jpg`]: jpeg('first'), [`${other}0000.jpg`]: jpeg('second') },
      'registered',
    )
    const shown = await Promise.all(
      county.kept.map(({ number }) => county.get('file.read', { of: 'delivered', id: String(number) })),
    )
    expect(shown.map(({ bytes }) => Buffer.from(bytes).equals(jpeg('first'))).toSorted()).toEqual([false, true])
  })

  test('on another computer its folder is chosen first', async () => {
    const county = await delivered(whole('x'), 'registered')
    const ref = county.ref('录音.m4a')
    await county.close()
    const other = startBackend()
    const { folder } = county
    await other.get('county.open', { folder: county.countyFolder })
    expect(await other.call('file.read', ref)).toMatchObject({ error: { code: 'DELIVERY_PLACE_UNKNOWN' } })
    const [delivery] = (await other.get('delivery.overview', { projectId: county.projectId })).deliveries
    await other.get('delivery.relocate', { id: delivery!.id, path: folder })
    expect(await other.call('file.read', ref)).toMatchObject({ ok: true })
  })
})
