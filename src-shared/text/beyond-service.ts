import { compareDates, type IsoDate } from '../dates'
import { datesIn } from './dates-in'

/** What comes after the service: its acceptance, its papers. */
const afterwards = /验收|移交|评价|归档|返还|删除|报告|结算/
/** What comes before it, and papers that are cited with their day. */
const beforehand = /采购|招标|磋商|比选|询价|签订|公告|公示|公开|意向|统计时点|截至|《|〔|印发|通知|规定/

/** A day that a sentence about the service names and that lies behind its end; none of what comes afterwards by its nature. */
export const lateIn = (sentence: string, endOn: IsoDate): IsoDate | undefined =>
  afterwards.test(sentence) ? undefined : datesIn(sentence).find((on) => compareDates(on, endOn) > 0)

/** One that lies before its beginning. */
export const earlyIn = (sentence: string, startOn: IsoDate): IsoDate | undefined =>
  beforehand.test(sentence) ? undefined : datesIn(sentence).find((on) => compareDates(on, startOn) < 0)
