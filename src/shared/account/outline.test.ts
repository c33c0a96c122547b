import { outlineOf } from '../../../tests/outline'
import { account } from './contract'

/** Of each action: who may call it, what it takes, what it gives, why it is refused. A change here is a change for phones of the version before. */
const outline = {
  whoAmI: [
    'query by anyone',
    '{}',
    '{signedIn: boolean, staff: {id: string, name: string, title: string, roles: [lawyer/clerk/mediator/adviser/supervisor/admin]} | null, preferences: {theme: auto/light/dark, large: boolean, textSize: integer(minimum 22, maximum 30)}, agreedTo: string,null}',
    '',
  ],
  savePreferences: [
    'command by resident',
    '{theme: auto/light/dark, large: boolean, textSize: integer(minimum 22, maximum 30)}',
    '{theme: auto/light/dark, large: boolean, textSize: integer(minimum 22, maximum 30)}',
    '',
  ],
  setConsent: ['command by resident', '{version: string, agreed: boolean}', '{agreedTo: string,null}', ''],
  waits: [
    'query by resident',
    '{}',
    '{items: [{id: string, domain: string, at: string, until: string,null, urgency: now/runsOut/changed/answered/anytime, title: string, tag: string, tone: good/brand/caution, meaning: string, to: anything}], more: [string], missing: [string]}',
    '',
  ],
  inbox: [
    'query by resident',
    '{before?: string(pattern ^[A-Za-z0-9:._~-]{1,200}$), limit?: integer(minimum 1, maximum 50) = 20}',
    '{items: [{id: string, at: string, title: string, text: string, to: anything, read: boolean}], next: string,null}',
    '',
  ],
  markRead: ['command by resident', '{id: string(pattern ^[A-Za-z0-9:._-]{1,96}$)}', '{id: string}', ''],
}

test('the contract takes and gives what it says, and nothing else', () => {
  expect(outlineOf(account.actions)).toEqual(outline)
  expect(account.name).toBe('account')
})
