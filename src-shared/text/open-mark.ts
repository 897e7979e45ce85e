/** What a paper that may be made half filled says where nothing is filled in yet: the budget paper is a draft too. */
export const openMark = '（尚未填写）'
