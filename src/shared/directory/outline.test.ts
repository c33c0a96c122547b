import { outlineOf } from '../../../tests/outline'
import { directory } from './contract'

/** Of each action: who may call it, what it takes, what it gives, why it is refused. A change here is a change for phones of the version before. */
const outline = {
  serviceKinds: [
    'query by anyone',
    '{}',
    '[{code: publicity/lawyer/notary/legalAid/grassroots/adviser/mediation/arbitration/forensic/exam, name: string, meaning: string}]',
    '',
  ],
  staff: [
    'query by anyone',
    '{pointId: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '[{id: string, name: string, title: string, roles: [lawyer/clerk/mediator/adviser/supervisor/admin]}]',
    '',
  ],
  servicePoint: [
    'query by anyone',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{id: string, name: string, level: city/county/town, areaCode: string, areaName: string, address: string, phone: string, hours: string, kinds: [publicity/lawyer/notary/legalAid/grassroots/adviser/mediation/arbitration/forensic/exam], opening: {state: open/closed/unknown, until: string,null}, location?: {latitude: number, longitude: number, approximate: boolean}, sample: boolean} | null',
    '',
  ],
  servicePoints: [
    'query by anyone',
    '{areaCode?: string(pattern ^\\d{6}$), nearby?: boolean = false}',
    '[{id: string, name: string, level: city/county/town, areaCode: string, areaName: string, address: string, phone: string, hours: string, kinds: [publicity/lawyer/notary/legalAid/grassroots/adviser/mediation/arbitration/forensic/exam], opening: {state: open/closed/unknown, until: string,null}, location?: {latitude: number, longitude: number, approximate: boolean}, sample: boolean}]',
    '',
  ],
}

test('the contract takes and gives what it says, and nothing else', () => {
  expect(outlineOf(directory.actions)).toEqual(outline)
  expect(directory.name).toBe('directory')
})
