/**
 * Sample service points for one machine. Township names are real (NBS division codes); no centre's address or phone
 * was found, so every point is a sample that says so, and its phone is 12348.
 */
import type { StoredPoint } from './points'

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

const hours = '工作日 上午 8:30–11:30，下午 2:30–5:30（示例）'
const address = '示例：地址以司法局公布的为准，出门前请先打 12348 问一问'
const sample = { address, hours, phone: '12348', sample: true } as const

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
