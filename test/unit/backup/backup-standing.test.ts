import { describe, expect, test } from 'vitest'
import { type BackupFacts, backupStanding, standingWhereGone } from '#shared/backup/backup-standing'

const whole = { files: 3, sizeBytes: 30, gone: [], altered: [], waiting: 0, why: '' } as const
const now = '2023-03-20T02:00:00Z'
const facts = (over: Partial<BackupFacts> = {}): BackupFacts => ({
  now,
  newest: { at: '2023-03-20T01:15:00Z', evidence: { ...whole, gone: [], altered: [] } },
  firstAt: '2023-03-20T01:15:00Z',
  damagedAt: null,
  latestAt: null,
  madeAt: null,
  changed: true,
  place: 'none',
  outsideAt: null,
  outsideIsNewest: false,
  paused: false,
  ...over,
})

describe('what the foot of the window says of the backups', () => {
  test('when the last one was made, by the clocks of China', () => {
    expect(backupStanding(facts())).toEqual({ tone: 'good', says: '上次备份 今天 09:15' })
    const before = { ...facts().newest!, at: '2023-03-18T16:30:00Z' }
    expect(backupStanding(facts({ newest: before })).says).toBe('上次备份 2023-03-19 00:30')
  })

  test('that nothing has changed since', () => {
    expect(backupStanding(facts({ changed: false })).says).toBe('上次备份 今天 09:15，此后没有改动')
  })

  test('nothing of the time since, where the county lies no longer in its place', () => {
    const says = '上次备份 今天 09:15；旗县文件夹不在原来的位置，此后有没有改动查不到，也备份不了'
    expect(standingWhereGone(facts({ changed: false }))).toEqual({ tone: 'bad', says })
  })

  test('that there is none, and that its files are not all there yet', () => {
    expect(backupStanding(facts({ newest: null, firstAt: null }))).toEqual({ tone: 'mind', says: '还没有备份' })
    const half = { at: now, evidence: { ...facts().newest!.evidence!, waiting: 2, why: 'left-off' as const } }
    expect(backupStanding(facts({ newest: half }))).toMatchObject({ tone: 'mind' })
    expect(backupStanding(facts({ newest: { at: now, evidence: null } })).says).toContain('材料还没有备完')
  })

  test('that those it made are not where they were', () => {
    const lost = backupStanding(facts({ newest: null, firstAt: null, madeAt: '2023-03-18T16:30:00Z' }))
    expect(lost.tone).toBe('bad')
    expect(lost.says).toContain('2023-03-19 00:30 的备份已不在原来的位置')
    expect(lost.says).not.toContain('还没有备份')
  })

  test('a damaged one is none: it is told where nothing good holds what is stored', () => {
    const damagedAt = '2023-03-20T01:30:00Z'
    expect(backupStanding(facts({ damagedAt }))).toEqual({
      tone: 'bad',
      says: '今天 09:30 的备份已损坏，上次备份 今天 09:15，请立即备份',
    })
    expect(backupStanding(facts({ damagedAt, changed: false })).tone).toBe('good')
    expect(backupStanding(facts({ damagedAt, newest: null, firstAt: null, madeAt: damagedAt }))).toEqual({
      tone: 'bad',
      says: '今天 09:30 的备份已损坏，没有完好的备份，请立即备份',
    })
  })

  test('a clock behind what is stored is told and is not green; an hour between two computers is borne', () => {
    expect(backupStanding(facts({ latestAt: '2023-03-20T02:40:00Z' })).tone).toBe('good')
    const behind = backupStanding(facts({ latestAt: '2024-03-20T02:40:00Z' }))
    expect(behind).toEqual({ tone: 'mind', says: '电脑时间可能不对：最近的内容是 2024-03-20 10:40 的，请核对日期' })
  })

  test('seven days without one on another disk are borne, the eighth is told', () => {
    const outside = (outsideAt: string) => backupStanding(facts({ place: 'away', outsideAt }))
    expect(outside('2023-03-13T00:00:00Z').tone).toBe('good')
    expect(outside('2023-03-12T00:00:00Z')).toEqual({
      tone: 'bad',
      says: '上次备份 今天 09:15，已 8 天没有备份到别的磁盘',
    })
  })

  test('a county that never had one elsewhere is told eight days after its first backup', () => {
    expect(backupStanding(facts({ firstAt: '2023-03-13T00:00:00Z' })).tone).toBe('good')
    expect(backupStanding(facts({ firstAt: '2023-03-12T00:00:00Z' }))).toMatchObject({ tone: 'bad' })
  })

  test('nothing is warned of where all that is stored lies on another disk already', () => {
    const old = facts({ outsideAt: '2022-01-01T00:00:00Z', outsideIsNewest: true, changed: false })
    expect(backupStanding(old).tone).toBe('good')
  })

  test('that they rest after a restore until somebody has confirmed it', () => {
    expect(backupStanding(facts({ paused: true }))).toEqual({ tone: 'mind', says: '恢复后自动备份暂停，等待确认' })
  })
})
