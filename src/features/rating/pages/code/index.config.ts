export default definePageConfig({ navigationBarTitleText: '用号条评价' })
