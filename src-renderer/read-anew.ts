import { create } from 'zustand'
import { useAppData } from './app-data'
import { useProjectDraft } from './project-draft/project-draft'
import { useRecordDraft } from './records/record-draft'

/** Another number each time what is stored was changed beside the screen in view: it is drawn anew. */
export const useReadAnew = create<{ times: number }>(() => ({ times: 0 }))

/** Something else than the screen in view has written to what it may show. */
export async function readAnew(): Promise<void> {
  const project = useProjectDraft.getState().project
  const record = useRecordDraft.getState().entry
  await Promise.all([
    useAppData.getState().refresh(),
    useAppData.getState().readOfficeData(),
    project && useProjectDraft.getState().open(project.id),
    record && useRecordDraft.getState().open(record.id),
  ])
  useReadAnew.setState(({ times }) => ({ times: times + 1 }))
}
