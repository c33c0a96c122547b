export default definePageConfig({ navigationBarTitleText: '去哪里', enableShareAppMessage: true })
