export default definePageConfig({ navigationBarTitleText: '今天的窗口' })
