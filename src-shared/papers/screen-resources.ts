import type { AppResources } from '../resources'
import type { PaperInfo } from './paper'

/** The program's data as screens know it: with the papers it can make, in the order of their list. */
export interface ScreenResources extends AppResources {
  papers: PaperInfo[]
}
