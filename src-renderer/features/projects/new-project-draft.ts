import { useAppData } from '../../app-data'
import { dropDraft, findDraft, keepDraft } from '../../drafts'

/** What stands in 新建项目 while it is open: it is there again after a reload or a power cut. */
export interface NewProject {
  name: string
  year: number
  text: string
  /** The catalogue item picked from the list; null = what the text says. */
  code: string | null
}

const keyOf = () => `new project ${useAppData.getState().county?.folder ?? ''}`
const isNewProject = (value: unknown): value is NewProject => typeof (value as NewProject | null)?.text === 'string'

export const newProjectDraft = {
  keep(typed: NewProject) {
    if (typed.name === '' && typed.text === '' && typed.code === null) dropDraft(keyOf())
    else keepDraft(keyOf(), typed)
  },
  find: (): NewProject | null => findDraft(keyOf(), isNewProject),
  drop: () => dropDraft(keyOf()),
}
