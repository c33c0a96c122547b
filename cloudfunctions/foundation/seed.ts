/**
 * Sample service points for one machine. Township names are real (NBS division codes); no centre's address or phone
 * was found, so every point is a sample that says so, and its phone is 12348.
 */
import type { Weekly } from '../../src/shared/directory/hours'
import type { StoredPoint } from './points/repository'

const townships: Readonly<Record<string, { name: string; towns: readonly (readonly [code: string, name: string])[] }>> = {
  '340602': {
    name: '杜集区',
    towns: [
      ['001', '高岳街道'],
      ['002', '矿山集街道'],
      ['100', '朔里镇'],
      ['101', '石台镇'],
      ['102', '段园镇'],
    ],
  },
  '340603': {
    name: '相山区',
    towns: [
      ['001', '相南街道'],
      ['002', '东街道'],
      ['003', '西街道'],
      ['005', '东山街道'],
      ['008', '任圩街道'],
      ['009', '南黎街道'],
      ['010', '曲阳街道'],
      ['011', '三堤口街道'],
      ['100', '渠沟镇'],
    ],
  },
  '340604': {
    name: '烈山区',
    towns: [
      ['001', '杨庄街道'],
      ['002', '临海童街道'],
      ['003', '百善街道'],
      ['004', '任楼街道'],
      ['100', '烈山镇'],
      ['101', '宋疃镇'],
      ['102', '古饶镇'],
    ],
  },
  '340621': {
    name: '濉溪县',
    towns: [
      ['100', '濉溪镇'],
      ['101', '韩村镇'],
      ['102', '刘桥镇'],
      ['103', '五沟镇'],
      ['104', '临涣镇'],
      ['105', '双堆集镇'],
      ['106', '铁佛镇'],
      ['107', '南坪镇'],
      ['108', '百善镇'],
      ['109', '孙疃镇'],
      ['110', '四铺镇'],
    ],
  },
}

/** 8:30 to 11:30 and 14:30 to 17:30: a sample, like the addresses. */
const workday = [
  { from: 510, to: 690 },
  { from: 870, to: 1050 },
]
export const sampleWeekly: Weekly = { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday, 6: [], 7: [] }

/**
 * Rough middles of the areas (WGS-84, within 2 km: the 500 m between the maps' systems do not matter). Townships have none.
 */
const middles: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  '340600': [33.956, 116.798],
  '340602': [33.99, 116.83],
  '340603': [33.96, 116.79],
  '340604': [33.9, 116.81],
  '340621': [33.92, 116.77],
}
function about(areaCode: string): Pick<StoredPoint, 'location'> {
  const middle = middles[areaCode]
  return middle === undefined ? {} : { location: { latitude: middle[0], longitude: middle[1], approximate: true } }
}

const address = '示例：地址以司法局公布的为准，出门前请先打 12348 问一问'
const sample = { address, weekly: sampleWeekly, phone: '12348', sample: true } as const

const centre = {
  kinds: ['publicity', 'lawyer', 'notary', 'legalAid', 'mediation', 'arbitration', 'forensic', 'exam', 'grassroots'],
} as const
const town = { kinds: ['publicity', 'grassroots', 'mediation', 'legalAid', 'adviser'] } as const

export const samplePoints: readonly StoredPoint[] = [
  {
    _id: 'point-340600',
    name: '淮北市公共法律服务中心（示例）',
    level: 'city',
    areaCode: '340600',
    areaName: '淮北市',
    rank: 0,
    ...sample,
    ...about('340600'),
    kinds: [...centre.kinds],
  },
  ...Object.entries(townships).flatMap(([areaCode, area]): StoredPoint[] => [
    {
      _id: `point-${areaCode}`,
      name: `${area.name}公共法律服务中心（示例）`,
      level: 'county',
      areaCode,
      areaName: area.name,
      rank: 1,
      ...sample,
      ...about(areaCode),
      kinds: [...centre.kinds],
    },
    ...area.towns.map(([code, name]): StoredPoint => ({
      _id: `point-${areaCode}${code}`,
      name: `${name}司法所（示例）`,
      level: 'town',
      areaCode,
      areaName: area.name,
      rank: 2,
      ...sample,
      kinds: [...town.kinds],
    })),
  ]),
]

export const seed = { service_points: samplePoints }
