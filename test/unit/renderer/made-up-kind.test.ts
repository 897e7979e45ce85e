import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { MantineProvider } from '@mantine/core'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { infoOf } from '#shared/papers/paper'
import type { RecordSummary } from '#shared/records/record-entry'
import { nothingAround } from '#shared/records/record-field'
import { recordKinds } from '#shared/records/registry'
import { stepLacks } from '#shared/records/state-machine'
import { Papers, papersOf } from '../../../src-renderer/features/papers/papers-of'
import { RecordForm } from '../../../src-renderer/records/record-form'
import { NothingHere } from '../../../src-renderer/records/record-list'
import { RecordSheet } from '../../../src-renderer/records/record-sheet'
import { RecordSlots } from '../../../src-renderer/records/record-slots'
import { RecordTable } from '../../../src-renderer/records/record-table'
import { visitSlip } from '../../fixtures/papers/made-up'
import { homeVisit } from '../../fixtures/records/home-visit'

const drawn = (element: ReactElement) => renderToStaticMarkup(createElement(MantineProvider, null, element))
/** What is read, without the marks of the page. */
const textOf = (element: ReactElement) =>
  drawn(element)
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const body = {
  ...homeVisit.blank,
  town: '巴音苏木',
  visitedOn: '2023-02-20',
  households: 12,
  visitors: [{ id: 'v1', name: '乌云' }],
}
const file = { id: 'f', recordId: 'r', slot: 'sheet', sha256: '', sizeBytes: 9, addedAt: '', removed: false }
const files = [{ ...file, fileName: '回访表一.pdf' }]

describe('a kind made up in one file is drawn from what it says of itself', () => {
  test('its list names it, its state and its due day', () => {
    const row: RecordSummary = {
      id: 'r',
      kind: homeVisit.id,
      owner: 'project',
      ownerId: 'p',
      state: 'signed',
      title: '巴音苏木回访',
      dueOn: '2023-02-20',
      revision: 1,
      removed: false,
      updatedAt: '2023-02-20T02:00:00.000Z',
    }
    const text = textOf(createElement(RecordTable, { kind: homeVisit, rows: [row], onOpen: () => {} }))
    for (const said of ['巴音苏木回访', '已签字', '2023-02-20']) expect(text).toContain(said)
  })

  test('its empty list says what to do', () => {
    const text = textOf(createElement(NothingHere, { kind: homeVisit, removed: false, searching: false, action: null }))
    expect(text).toContain('还没有登记回访')
    expect(text).toContain('每户回访一次。')
  })

  test('its form has every field with label, unit, items, and what stands against the next step', () => {
    const facts = { ...nothingAround, today: '2023-03-01', ownerId: 'p', filled: [] }
    const lacks = stepLacks(homeVisit, { from: 'open', to: 'signed' }, body, facts)
    const form = createElement(RecordForm, {
      kind: homeVisit,
      state: 'open',
      body,
      onChange: () => {},
      projects: [],
      facts,
      lacks,
    })
    const text = textOf(form)
    for (const said of ['苏木乡镇', '回访日期', '户数', '户', '回访人', '第 1 项', '添加回访人', '回访人少于两人'])
      expect(text).toContain(said)
    // A text stands in a box of lines, which has no value of its own.
    for (const value of ['巴音苏木', '2023-02-20', '12', '乌云'])
      expect(drawn(form)).toMatch(new RegExp(`value="${value}"|>${value}</textarea>`))
  })

  test('its slots show what is there, what is missing, and what need not be', () => {
    const slots = (given: typeof files, unsigned = new Map<string, number>()) =>
      textOf(createElement(RecordSlots, { kind: homeVisit, files: given, unsigned, isOpen: () => true }))
    expect(slots([])).toMatch(/缺 回访表.*未附 回访照片/)
    expect(slots(files)).toMatch(/有 回访表.*回访表一\.pdf/)
    const made = new Map([['sheet', 2]])
    expect(slots([], made)).toMatch(/缺 回访表.*未签字稿已生成（第 2 版），打印签字盖章后扫描，添加到这里/)
    expect(slots(files, made)).not.toContain('未签字稿')
  })

  test('the papers made of it are offered, those of other kinds are not', () => {
    const slip = infoOf({ ...visitSlip, owner: 'record', recordKind: homeVisit.id })
    const other = { ...slip, id: 'other', title: '别的单子', recordKind: 'other' }
    const papers = papersOf(homeVisit, [slip, other])
    const text = textOf(createElement(Papers, { papers, owner: 'record', ownerId: 'r' }))
    expect(text).toContain(`生成 ：${slip.title}`)
    expect(text).not.toContain('别的单子')
  })

  test('its printed sheet has title, state, every value and the files', () => {
    const sheet = {
      kind: homeVisit,
      body,
      state: 'open',
      files,
      names: { projects: new Map(), records: new Map(), sets: [] },
    }
    const text = textOf(createElement(RecordSheet, sheet))
    for (const said of ['巴音苏木回访', '草稿', '2023-02-20', '12户', '乌云', '回访表一.pdf'])
      expect(text).toContain(said)
  })
})

test('no screen of records knows a kind by its name', () => {
  const folder = resolve(import.meta.dirname, '../../../src-renderer/records')
  for (const name of readdirSync(folder)) {
    const source = readFileSync(join(folder, name), 'utf8')
    for (const { id, title } of recordKinds)
      expect([name, source.includes(id), source.includes(title)]).toEqual([name, false, false])
  }
})
