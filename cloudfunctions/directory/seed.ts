/** Sample people who work here, for one machine. */
import type { StaffMember } from '../kernel'

const staff: StaffMember[] = [
  { _id: 'staff-chen', name: '陈律师', title: '值班律师（示例）', roles: ['lawyer'], pointId: 'point-340600', boundTo: 'wx:lawyer-chen' },
  { _id: 'staff-sun', name: '孙律师', title: '值班律师（示例）', roles: ['lawyer'], pointId: 'point-340603', boundTo: 'wx:lawyer-sun' },
  { _id: 'staff-wang', name: '王敏', title: '综合窗口（示例）', roles: ['clerk'], pointId: 'point-340600', boundTo: 'wx:clerk-wang' },
  {
    _id: 'staff-zhao',
    name: '赵科长',
    title: '监督科（示例）',
    roles: ['supervisor'],
    pointId: 'point-340600',
    boundTo: 'wx:supervisor-zhao',
  },
  { _id: 'staff-zhou', name: '周主任', title: '系统管理（示例）', roles: ['admin'], pointId: 'point-340600', boundTo: 'wx:admin-zhou' },
]

export const seed = { staff }
