/**
 * The switch between sample people, in the browser build of one machine only. Plain DOM above the app, so that no
 * screen has to know of it.
 */
import { localPerson } from '@/platform'

const people: readonly (readonly [id: string, who: string])[] = [
  ['resident-zhang', '张大妈（居民）'],
  ['resident-li', '李师傅（居民）'],
  ['lawyer-chen', '陈律师（值班律师）'],
  ['lawyer-sun', '孙律师（值班律师）'],
  ['clerk-wang', '王敏（综合窗口）'],
  ['supervisor-zhao', '赵科长（监督）'],
  ['admin-zhou', '周主任（管理员）'],
]

// The bar takes its height from the app, which would else hang over the lower edge with its buttons.
const style = `
.taro-tabbar__container{height:calc(100% - 44px)!important}
#person-switch{box-sizing:border-box;flex:none;display:flex;gap:8px;align-items:center;justify-content:center;height:44px;padding:4px 12px;background:#1b2430;color:#fff;font-family:-apple-system,"PingFang SC","HarmonyOS Sans SC","Noto Sans SC",sans-serif;font-size:14px;line-height:1.4}
#person-switch select{height:36px;max-width:56vw;padding:0 8px;border:1px solid #7c8798;border-radius:8px;background:#fff;color:#1b2430;font:inherit}
#person-switch select:focus-visible{outline:3px solid #8ab8ff;outline-offset:2px}
`

/** Puts the bar above the app. Choosing somebody starts afresh as them, at the home page. */
export function showPersonSwitch(): void {
  const bar = document.createElement('aside')
  bar.id = 'person-switch'
  bar.setAttribute('aria-label', '本机演示：换一个人')
  const label = document.createElement('label')
  label.htmlFor = 'person-choice'
  label.textContent = '本机演示，您现在是'
  const choice = document.createElement('select')
  choice.id = 'person-choice'
  for (const [id, who] of people) choice.append(new Option(who, id, false, id === localPerson.current()))
  choice.addEventListener('change', () => become(choice.value))
  bar.append(label, choice)
  const sheet = document.createElement('style')
  sheet.textContent = style
  document.head.append(sheet)
  document.body.prepend(bar)
}

function become(person: string): void {
  localPerson.become(person)
  window.location.hash = '#/pages/home/index'
  window.location.reload()
}
