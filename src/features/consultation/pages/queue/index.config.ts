export default definePageConfig({ navigationBarTitleText: '接咨询' })
