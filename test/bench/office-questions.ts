import type Database from 'better-sqlite3'
import { placeHistory } from '#shared/history/history-ids'
import { wholeRegister } from '#shared/households/household'
import type { ChannelName, Channels } from '#shared/ipc/channels'
import { rowsOf } from './plain-sql'

/** As a screen asks. */
export type Ask = <K extends ChannelName>(channel: K, input: Channels[K]['input']) => Promise<Channels[K]['output']>

/** What a clerk wants to see, how the screen asks for it, and the rows it is told from. */
export interface Question {
  what: string
  ask(ask: Ask): Promise<unknown>
  sql(database: Database.Database): unknown
  /** Something of a county that has something. */
  needsCounty?: true
}

/** In full work, with a register, in the last year of the big county. */
export const projectId = '2026a-2024-jiadiao'
const year = 2026
const all = wholeRegister(projectId)

export const questions: readonly Question[] = [
  {
    what: '工作台',
    ask: (ask) => ask('workbench.read', { year }),
    sql: (database) => [
      rowsOf(database, "SELECT * FROM projects WHERE status <> 'binned'"),
      rowsOf(
        database,
        `SELECT * FROM records WHERE removed = 0 AND owner_id IN
         (SELECT id FROM projects WHERE status = 'active' AND id NOT IN
          (SELECT owner_id FROM records WHERE kind = 'project-archive' AND state = 'archived'))`,
      ),
      rowsOf(
        database,
        'SELECT id, kind, owner_id, title, due_on FROM records WHERE removed = 0 AND due_on IS NOT NULL',
      ),
      rowsOf(database, 'SELECT * FROM evidence_files WHERE project_id IN (SELECT id FROM projects WHERE year = 2026)'),
    ],
  },
  ...[year, year - 4].map(
    (of): Question => ({
      what: `项目：${of}年`,
      ask: (ask) =>
        Promise.all([
          ask('project.names', null),
          ...(['active', 'archived', 'binned'] as const).map((status) => ask('project.list', { status, year: of })),
          ask('norms.ceiling', { year: of }),
        ]),
      sql: (database) => [
        rowsOf(database, 'SELECT id, year, name, status FROM projects ORDER BY year DESC, name'),
        rowsOf(database, 'SELECT * FROM projects WHERE year = ? ORDER BY name', of),
        rowsOf(database, 'SELECT * FROM records WHERE owner_id IN (SELECT id FROM projects WHERE year = ?)', of),
      ],
    }),
  ),
  ...[
    ['查找：两个字', '验收'],
    ['查找：拼音首字母', 'zxhy'],
    ['查找：户主姓名', '王秀'],
  ].map(
    ([what = '', text = '']): Question => ({
      what,
      ask: (ask) => ask('search.find', { text, limit: 20 }),
      sql: (database) =>
        [
          'SELECT id, name FROM projects WHERE name LIKE ? LIMIT 20',
          'SELECT id, name FROM contractors WHERE name LIKE ? LIMIT 20',
          'SELECT id, title FROM records WHERE removed = 0 AND title LIKE ? LIMIT 20',
          'SELECT id, file_name FROM papers WHERE file_name LIKE ? LIMIT 20',
          'SELECT id, file_name FROM evidence_files WHERE file_name LIKE ? LIMIT 20',
          'SELECT id, name FROM households WHERE removed = 0 AND name LIKE ? LIMIT 20',
        ].map((one) => rowsOf(database, one, `%${text}%`)),
    }),
  ),
  {
    what: '项目列表：能撤销什么',
    ask: (ask) => ask('history.list', { recordId: placeHistory('projects'), before: null, limit: 8 }),
    sql: (database) =>
      rowsOf(
        database,
        `SELECT * FROM changes WHERE record_id IN (SELECT id FROM projects) AND field IN ('@record', '@import', 'status')
         ORDER BY seq DESC LIMIT 8`,
      ),
    needsCounty: true,
  },
  {
    what: '打开项目',
    needsCounty: true,
    async ask(ask) {
      await ask('project.get', { id: projectId })
      await ask('project.agreed', { id: projectId })
      await ask('norms.check', { projectId })
      await ask('contractor.list', null)
      return ask('bundle.readiness', { projectId, stage: null })
    },
    sql: (database) => [
      rowsOf(database, 'SELECT * FROM projects WHERE id = ?', projectId),
      rowsOf(database, "SELECT * FROM records WHERE owner = 'project' AND owner_id = ?", projectId),
      rowsOf(database, 'SELECT * FROM evidence_files WHERE project_id = ?', projectId),
      rowsOf(database, "SELECT * FROM papers WHERE owner = 'project' AND owner_id = ?", projectId),
      rowsOf(database, 'SELECT * FROM contractors'),
    ],
  },
  {
    what: '户册：姓名',
    needsCounty: true,
    ask: (ask) => ask('household.list', { filter: { ...all, text: '王秀' }, after: null, limit: 100 }),
    sql: (database) =>
      rowsOf(
        database,
        "SELECT * FROM households WHERE project_id = ? AND removed = 0 AND name LIKE '%王秀%' ORDER BY number LIMIT 101",
        projectId,
      ),
  },
  {
    what: '户册：缺材料的',
    needsCounty: true,
    ask: (ask) => ask('household.list', { filter: { ...all, standing: 'lacking' }, after: null, limit: 100 }),
    sql: (database) =>
      rowsOf(
        database,
        `SELECT households.* FROM households JOIN delivered_folders ON household_id = households.id
         WHERE project_id = ? AND removed = 0 AND traces NOT LIKE '%recording%' ORDER BY households.number LIMIT 101`,
        projectId,
      ),
  },
  {
    what: '全年项目的问题',
    async ask(ask) {
      const ofYear = (await ask('project.names', null)).filter((one) => one.year === year)
      return Promise.all(ofYear.map(({ id }) => ask('norms.check', { projectId: id })))
    },
    sql: (database) => [
      rowsOf(database, 'SELECT * FROM projects WHERE year = ?', year),
      rowsOf(database, 'SELECT * FROM records WHERE owner_id IN (SELECT id FROM projects WHERE year = ?)', year),
    ],
  },
]
