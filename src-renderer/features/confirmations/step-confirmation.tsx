import { isShut } from '#shared/accounts/account'
import { useAppData } from '../../app-data'
import type { ProjectTab } from '../../navigation'
import { useProjectDraft } from '../../project-draft/project-draft'
import { ConfirmationBar } from './confirmation-bar'

/** Only where people sign in. */
export const useIsAsked = (): boolean =>
  useAppData(({ county }) => county?.accounts.office?.inUse === true && !isShut(county.accounts))

/** 复核 of the budget or the contract, on its step. */
export function StepConfirmation({ tab }: { tab: ProjectTab }) {
  const asked = useIsAsked()
  const id = useProjectDraft(({ project }) => project?.id ?? '')
  const stored = useProjectDraft(({ project, saveState }) => `${project?.revision} ${saveState === 'saved'}`)
  if (!asked || id === '' || (tab !== 'budget' && tab !== 'contract')) return null
  return <ConfirmationBar key={`${id} ${tab}`} matter={tab} id={id} stored={stored} />
}
