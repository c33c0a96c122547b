/** Short names that lawyers write, and what they stand for. */
export const shortNames: Readonly<Record<string, string>> = {
  劳动仲裁法: '劳动争议调解仲裁法',
  法援法: '法律援助法',
  反家暴法: '反家庭暴力法',
  道交法: '道路交通安全法',
  工伤条例: '工伤保险条例',
  消法: '消费者权益保护法',
  消保法: '消费者权益保护法',
  民诉法: '民事诉讼法',
  社保法: '社会保险法',
  妇保法: '妇女权益保障法',
  未保法: '未成年人保护法',
  老年法: '老年人权益保障法',
  行诉法: '行政诉讼法',
  治安处罚法: '治安管理处罚法',
  刑诉法: '刑事诉讼法',
  个保法: '个人信息保护法',
  土地承包法: '农村土地承包法',
  国赔法: '国家赔偿法',
}

/** What no longer holds because another law took its place: nobody should rely on it unchecked. */
export const replaced: Readonly<Record<string, string>> = { 法律援助条例: '法律援助法' }

/** A name without 《》, blanks and 中华人民共和国. A name with a year (`公司法（2018年）`) stays as it is: another text than the one we know. */
export const bareName = (name: string): string =>
  name
    .replace(/\s/g, '')
    .replace(/^《([^《》]*)》$/, '$1')
    .replace(/^中华人民共和国/, '')
