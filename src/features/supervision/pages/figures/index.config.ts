export default definePageConfig({ navigationBarTitleText: '看数字' })
