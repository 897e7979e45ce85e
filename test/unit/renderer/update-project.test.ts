import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newBudgetDraft } from '#shared/budget/new-draft'
import type { Project } from '#shared/project/project'
import { ok } from '#shared/result'
import sample from '../../../resources/sample/sample-project.json'
import {
  emptyOwnLine,
  withInput,
  withOwnLineAt,
  withOwnLines,
  withoutOwnLine,
  withoutPreset,
  withPreset,
} from '../../../src-renderer/features/budget/draft-edits'
import { useProjectDraft } from '../../../src-renderer/project-draft/project-draft'
import { updateProject } from '../../../src-renderer/project-draft/update-project'
import { jiaji as template } from '../../fixtures/own-sets'

const projectOf = (id: string) => ({ ...(sample.project as unknown as Project), id, name: id })
const rename = (project: Project) => ({ ...project, name: '改过' })

describe('a change that belongs to a project', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('window', { goufutong: { invoke: async () => ok({ revision: 1 }), on: () => () => {} } })
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} })
  })
  afterEach(async () => {
    await useProjectDraft.getState().close()
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  test('goes into it while it is open, as one step that can be undone, with the revision stored meanwhile', () => {
    useProjectDraft.setState({ project: { ...projectOf('甲'), revision: 1 } })
    expect(updateProject('甲', rename)).toBe(true)
    expect(useProjectDraft.getState().project?.name).toBe('改过')
    useProjectDraft.setState({ project: { ...rename(projectOf('甲')), revision: 7 } })
    useProjectDraft.getState().undo()
    expect(useProjectDraft.getState().project).toMatchObject({ name: '甲', revision: 7 })
  })

  test('typed while a conflict is being settled, it is kept', async () => {
    useProjectDraft.setState({ project: projectOf('甲') })
    const settled = useProjectDraft.getState().keepMine()
    updateProject('甲', rename)
    await settled
    expect(useProjectDraft.getState().project?.name).toBe('改过')
  })

  test('settling a conflict brings no project back that was left meanwhile', async () => {
    useProjectDraft.setState({ project: projectOf('甲') })
    const settled = useProjectDraft.getState().keepMine()
    useProjectDraft.setState({ project: projectOf('乙') })
    await settled
    expect(useProjectDraft.getState().project?.id).toBe('乙')
  })

  test('never goes into another project that was opened meanwhile, nor anywhere when none is open', () => {
    const other = projectOf('乙')
    useProjectDraft.setState({ project: other })
    expect(updateProject('甲', rename)).toBe(false)
    expect(useProjectDraft.getState().project).toBe(other)
    useProjectDraft.setState({ project: null })
    expect(updateProject('甲', rename)).toBe(false)
    expect(useProjectDraft.getState().project).toBeNull()
  })
})

describe('撤销 takes back what it names and nothing typed since', () => {
  const draft = newBudgetDraft(template)

  test('a deleted line comes back in its place, beside a line added since', () => {
    const [first, second, third] = ['1', '2', '3'].map((id) => emptyOwnLine(id, 'A'))
    const two = withOwnLines(draft, [first!, second!])
    const since = withOwnLines(withoutOwnLine(two, '1'), [third!])
    expect(withOwnLineAt(since, first!, 0).ownLines.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  test('a preset goes, a number of households typed since stays', () => {
    const preset = template.presets[0]!
    const code = Object.keys(preset.inputs)[0]!
    const typed = withInput(draft, code, '7')
    const since = withInput(withPreset(typed, preset), 'hh', '4100')
    const after = withoutPreset(since, preset, typed)
    expect(after).toEqual(withInput(typed, 'hh', '4100'))
  })
})
