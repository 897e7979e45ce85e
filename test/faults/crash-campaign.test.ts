import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { broken } from '../campaign/crash/broken'
import { Ledger } from '../campaign/crash/ledger'
import { crashRounds } from '../campaign/crash/rounds'
import { faultsOf } from '../campaign/crash/whole-folder'
import { startInCounty } from '../store/county-fixture'

/** A day takes a second of the processor; the campaign takes as many as are wanted. */
const rounds = 100

test('office days, each killed in the middle of its work, lose nothing that was acknowledged', async () => {
  const tally = await crashRounds(rounds, 20_261_125)
  expect(tally.losses).toEqual([])
  expect(tally.kills).toBe(rounds)
  expect(tally.killedAt.size).toBeGreaterThan(rounds / 4)
  expect(tally.acknowledged).toBeGreaterThan(rounds)
}, 1_800_000)

describe('the campaign tells', () => {
  const stood = new Map([['project 1 name', '甲']])
  function ledger() {
    const kept = new Ledger()
    kept.begin(stood)
    return kept
  }

  test('what was acknowledged and is not there', () => {
    const kept = ledger()
    kept.note({ done: [{ key: 'record 2 name', value: '会议' }] })
    expect(kept.against(stood)).toEqual(['record 2 name：应为「会议」，现在是「没有」'])
  })

  test('what says something else than was acknowledged', () => {
    const kept = ledger()
    kept.note({ done: [{ key: 'project 1 name', value: '乙' }] })
    expect(kept.against(stood)).toEqual(['project 1 name：应为「乙」，现在是「甲」'])
  })

  test('nothing where a step under way was done, or was not', () => {
    for (const name of ['甲', '乙']) {
      const kept = ledger()
      kept.note({ will: { key: 'project 1 name', value: '乙' } })
      expect(kept.against(new Map([['project 1 name', name]]))).toEqual([])
    }
  })

  test('what nobody has done', () => {
    const kept = ledger()
    kept.note({ will: { more: 'paper' } })
    expect(kept.against(new Map([...stood, ['record 3 name', '']]))).toEqual(['record 3 name：没有人办过'])
  })

  test('what bears its name and is not whole', () => {
    const kept = ledger()
    kept.note({ will: { more: 'bundle' } })
    expect(kept.against(new Map([...stood, ['bundle a.zip', broken]]))).toEqual([`bundle a.zip：${broken}`])
  })

  test('stored bytes that are not what their name says, and a database that is torn off', async () => {
    const { folder, documentsFolder, get, close } = await startInCounty()
    const { id } = await get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
    const path = join(documentsFolder, '材料.txt')
    writeFileSync(path, '一份材料')
    const { sha256 } = await get('evidence.add', { projectId: id, stage: 'during', title: '', path })
    await close()
    expect(faultsOf(folder)).toEqual([])
    const stored = join(folder, 'evidence', sha256.slice(0, 2), sha256)
    rmSync(stored)
    writeFileSync(stored, '另一份')
    truncateSync(join(folder, 'county.sqlite'), 8192)
    expect(faultsOf(folder)).toEqual([expect.stringMatching(/^数据库：/), expect.stringMatching(/内容与名称不符$/)])
  })
})
