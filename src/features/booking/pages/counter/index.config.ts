export default definePageConfig({ navigationBarTitleText: '今天的窗口', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
