/** What the clerk of the journey works on. */
export const year = new Date().getFullYear()
export const total = '757,005.02'
export const daxie = '柒拾伍万柒仟零伍元零贰分'
export const contractor = '阿荣旗睦邻社会工作服务中心'
export const projectName = `${year}年社会救助家计调查服务`
