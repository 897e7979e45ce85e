import { archive } from '../records/archive'
import { handedState } from '../records/archive-schema'
import { type ArchiveList, archiveModel, archivePaper, archiveWords } from './archive-paper'
import { handoverListLayout } from './handover-list-layout'
import { definePaper } from './paper'
import { barredAsStep } from './record-head'

const title = '档案移交清单'
const words = archiveWords('handover-list', title)

/** 档案移交清单 (papers 18): what there is when the contractor hands over, looked at, and the signatures of both; signed before the step. */
export const handoverList = definePaper<ArchiveList>({
  ...archivePaper,
  id: 'handover-list',
  title,
  format: 'docx',
  norms: ['P34', 'P24'],
  barred: (facts) => barredAsStep(facts, archive, { title, from: 'draft', to: handedState }, ['handedOn']),
  made: { by: 'template', words, model: archiveModel(words), source: { layout: handoverListLayout } },
})
