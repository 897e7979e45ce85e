import type { Found, SearchAnswer } from '../search/found'

/** 全局查找, over everything the county keeps. */
export interface SearchChannels {
  /** What fits what was typed, `limit` of each sort; '' only brings the index up to date. */
  'search.find': { input: { text: string; limit: number }; output: SearchAnswer }
  /** Things by source and id, as they are now. */
  'search.show': { input: { refs: { source: string; id: string }[] }; output: Found[] }
}
