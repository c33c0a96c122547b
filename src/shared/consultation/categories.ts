/** What a question is about. No official list was found: these twenty are our own, named as people say them. */
export const categories = [
  { code: '01', name: '婚姻家庭', examples: '离婚、抚养费、彩礼、家暴' },
  { code: '02', name: '继承', examples: '遗嘱、分遗产、老人的债' },
  { code: '03', name: '劳动争议', examples: '欠工资、被辞退、没签合同' },
  { code: '04', name: '工伤与职业病', examples: '工伤认定、赔多少' },
  { code: '05', name: '借钱与欠债', examples: '借条、利息、担保、催收' },
  { code: '06', name: '合同', examples: '定金、装修、预付卡' },
  { code: '07', name: '租房买房', examples: '押金、过户、逾期交房' },
  { code: '08', name: '物业与邻里', examples: '物业费、漏水、噪声' },
  { code: '09', name: '交通事故', examples: '责任、保险、伤残' },
  { code: '10', name: '人身伤害', examples: '打架、被狗咬、干活受伤' },
  { code: '11', name: '看病纠纷', examples: '医疗鉴定、病历' },
  { code: '12', name: '买东西和食品药品', examples: '假货、过期食品、医美' },
  { code: '13', name: '土地和征收', examples: '承包地、宅基地、拆迁' },
  { code: '14', name: '采煤塌陷与污染', examples: '搬迁、补偿、污染' },
  { code: '15', name: '跟政府部门的事', examples: '处罚、许可、不作为' },
  { code: '16', name: '刑事', examples: '被拘留、取保、被害人' },
  { code: '17', name: '诈骗与网络', examples: '网上被骗、个人信息、网暴' },
  { code: '18', name: '企业经营', examples: '商标、公司、收账款' },
  { code: '19', name: '特定人群', examples: '妇女、老人、残疾人、军属' },
  { code: '20', name: '手续和程序', examples: '怎么起诉、仲裁、公证' },
  { code: '99', name: '说不清', examples: '不知道算哪一类也没关系' },
] as const

export type CategoryCode = (typeof categories)[number]['code']
export const categoryCodes = categories.map((category) => category.code) as [CategoryCode, ...CategoryCode[]]

/** The category's name; an unknown code reads as 说不清. */
export const categoryName = (code: string): string => categories.find((category) => category.code === code)?.name ?? '说不清'
