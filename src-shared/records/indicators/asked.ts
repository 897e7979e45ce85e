import { pointsText } from '../../evaluation/points'
import { levelPoints } from '../../evaluation/satisfaction'
import { audienceNames } from '../survey'
import { type Audience, meanOfAudience } from '../survey-told'
import type { IndicatorSource } from './source'

/** How content one audience is in all, of a hundred. */
const asked =
  (audience: Audience): IndicatorSource =>
  ({ related }, values) => {
    const mean = values && meanOfAudience(related, audience, levelPoints(values))
    if (mean === null) return null
    return {
      figure: { part: mean, whole: 10_000 },
      source: `${audienceNames[audience]}问卷：总体满意程度平均${pointsText(mean)}分`,
    }
  }

export const recipientsAsked = asked('recipients')
export const townshipsAsked = asked('townships')
