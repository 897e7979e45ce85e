import { compareDates } from '../dates'
import { notice } from '../law/citations'
import { at, type Rule } from './rule'

/** N24, N28: what a superior office found in the project is mended and answered by its day. */
export const feedbackAnswered: Rule = {
  id: 'tracking.feedback',
  norms: ['N24', 'N28'],
  check({ county, project }) {
    const named = (county.openFeedback ?? []).filter(({ projectIds }) => projectIds.includes(project.id))
    return named.flatMap(({ recordId, title, dueOn }) =>
      dueOn === null || compareDates(county.today, dueOn) <= 0
        ? []
        : [
            {
              id: recordId,
              level: 'error' as const,
              message: `“${title}”的整改期限 ${dueOn} 已过，还没有答复。`,
              basis: notice('二（四）'),
              fix: '请在该监督反馈里逐条登记整改情况，放入佐证材料并答复；确实改不到位的，答复里写明原因和计划。',
              where: { ...at('tracking', ''), record: { kind: 'feedback', id: recordId } },
            },
          ],
    )
  },
}
