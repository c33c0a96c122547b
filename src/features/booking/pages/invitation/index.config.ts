export default definePageConfig({ navigationBarTitleText: '请您来调解' })
